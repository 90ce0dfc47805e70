"""The tag that tells a page its style sheets."""

from django import template
from django.contrib.staticfiles.storage import staticfiles_storage
from django.utils.html import format_html

register = template.Library()


@register.simple_tag
def stylesheets() -> list[str]:
    """Their addresses in order: `{% stylesheets as addresses %}`."""
    addresses: list[str] = staticfiles_storage.stylesheets()  # type: ignore[attr-defined]
    return addresses


@register.simple_tag
def later_stylesheet(name: str) -> str:
    """The link to a sheet that only some pages need; nothing where all have it anyhow."""
    address: str = staticfiles_storage.later_stylesheet(name)  # type: ignore[attr-defined]
    return format_html('<link rel="stylesheet" href="{}">', address) if address else ""
