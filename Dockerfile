# The service as an image: no root, no compiler, no secret. Give it /tovholder/mailboxes.yaml (and organisations.csv);
# `data: data/` in it is the volume. Secrets come at run time, as environment variables or a mounted password_file.
FROM python:3.13-slim AS build
WORKDIR /build
COPY requirements.lock ./
RUN pip install --no-cache-dir --disable-pip-version-check --require-hashes -r requirements.lock
COPY pyproject.toml README.md mailboxes.yaml organisations.csv ./
COPY templates ./templates
COPY service ./service
RUN pip wheel --no-deps --no-build-isolation --disable-pip-version-check --wheel-dir /wheel .

FROM python:3.13-slim
RUN groupadd --gid 10001 tovholder \
 && useradd --uid 10001 --gid 10001 --no-create-home --home-dir /tovholder --shell /usr/sbin/nologin tovholder \
 && install --directory --owner 10001 --group 10001 --mode 0700 /tovholder/data
COPY requirements-run.lock /tmp/
RUN pip install --no-cache-dir --disable-pip-version-check --require-hashes -r /tmp/requirements-run.lock
COPY --from=build /wheel /tmp/wheel
RUN pip install --no-cache-dir --disable-pip-version-check --no-deps /tmp/wheel/*.whl

USER 10001:10001
WORKDIR /tovholder
VOLUME /tovholder/data
HEALTHCHECK --interval=30s --timeout=10s --start-period=30s --retries=3 CMD ["tovholder", "status"]
ENTRYPOINT ["tovholder"]
CMD ["run"]
