"""`python -m service` and the console script `tovholder`."""

from service.cli import main

if __name__ == "__main__":
    main()
