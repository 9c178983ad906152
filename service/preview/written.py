"""The samples as the mails that go out, from whom the operator's configuration says or from invented people."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from service.config import Config
from service.domain.network import LANGUAGES, Language, Mailbox, Network
from service.mail.compose import Composer, TemplateFault
from service.preview.people import OFFICER
from service.preview.sample import Sample
from service.preview.samples import SAMPLES, compose

_SECRET = b"the gallery's"  # of Message-IDs that nobody is sent


@dataclass(frozen=True, slots=True)
class Written:
    """A sample in one language as `raw`, the bytes of a mail."""

    language: Language
    sample: Sample
    raw: bytes

    @property
    def name(self) -> str:
        """As a file can be called, and nothing else in that language is."""
        return f"{self.sample.template.replace('/', '-')}-{self.sample.name}"

    @property
    def group(self) -> str:
        """The workflow whose letter it is."""
        return self.sample.template.partition("/")[0]


def write_all(
    templates: Mapping[str, str], config: Config | None = None
) -> Iterator[Written | TemplateFault]:
    """Every sample in every language; where a template cannot make one, what is wrong with it."""
    composer = Composer(templates, _SECRET)
    for language in LANGUAGES:
        sender, group = _sender(config, language) if config else (None, None)
        for sample in SAMPLES:
            try:
                yield Written(language, sample, compose(composer, sample, language, sender, group).raw)
            except TemplateFault as fault:
                yield fault


def _sender(config: Config, language: Language) -> tuple[Mailbox, Network]:
    """The first network of that language and its mailbox; the first of all, as if it were, where there is none.

    The officer of the samples is one of the secretariat's, as the letters to officers are.
    """
    networks = tuple(config.networks.values())
    network = next((network for network in networks if network.language == language), networks[0])
    mailbox = config.mailboxes[network.mailbox].mailbox
    secretariat = (*mailbox.secretariat, OFFICER)
    return replace(mailbox, language=language, secretariat=secretariat), replace(network, language=language)
