"""What a site is called and where it will stand."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Settings:
    """`url` is the site's address with a slash at its end; `name` is the archive's name."""

    name: str = "Joint statements"
    url: str = "http://127.0.0.1:8000/"
