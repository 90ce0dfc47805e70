"""A text that is far too long never freezes a page, and is answered at once."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.person import finish

MILLIONS = {
    "lines": "() => navigator.clipboard.writeText('A line of a message.\\n'.repeat(250_000))",
    "word": "() => navigator.clipboard.writeText('x'.repeat(5_250_000))",
}
REFUSED = "Failed to load resource: the server responded with a status of 400 (Bad Request)"
NEXT_PICTURE = "() => new Promise((done) => requestAnimationFrame(() => setTimeout(done)))"


def paste(page: Page, field: str, text: str) -> str:
    """Paste one of the long texts in the place of a field's, and return what the field holds."""
    page.evaluate(MILLIONS[text])
    page.locator(field).focus()
    page.keyboard.press("Control+A")
    page.set_default_timeout(10_000)
    page.keyboard.press("Control+V")
    page.evaluate(NEXT_PICTURE)
    return page.locator(field).input_value()


@pytest.mark.parametrize("text", MILLIONS)
@pytest.mark.parametrize(
    ("address", "field", "fits"),
    [
        ("/drafts/from-message/", "#message", "60,000"),
        ("email/", "#body", "20,000"),
        ("texts/", "#why", "20,000"),
    ],
)
def test_millions_of_characters_are_not_taken_in_and_that_is_said(
    page: Page, address: str, field: str, fits: str, text: str
) -> None:
    page.goto(address if address.startswith("/") else finish(page) + address)
    before = page.locator(field).input_value()

    after = paste(page, field, text)

    assert after == before
    expect(page.get_by_role("alert")).to_have_text(
        f"This was not taken in: it would be 5,250,000 characters, where {fits} fit."
        " Paste less of it."
    )


def test_text_that_is_a_little_too_long_stays_and_is_told_of_until_it_fits(page: Page) -> None:
    page.goto("/drafts/from-message/")
    message = page.get_by_label("Paste their message")

    message.fill("x" * 60_001)
    told = page.get_by_role("alert").inner_text()
    message.press("Control+End")
    message.press("Backspace")

    assert told == "This is too long to be saved: 60,000 characters fit."
    assert len(message.input_value()) == 60_000
    expect(page.get_by_role("alert")).to_be_hidden()


def test_answer_of_millions_is_cut_and_refused(page: Page) -> None:
    page.goto(f"{finish(page)}give-a-reason/")
    page.locator("[value=own_words]").check()

    after = paste(page, "#own_reason", "word")
    page.get_by_role("button", name="Continue").click()

    assert len(after) == 800
    expect(page.locator("#own_reason-error")).to_have_text(
        "This is too long: 800 characters, where 400 fit."
    )


def test_message_of_millions_is_cut_and_refused_without_scripts(
    plain: Page, faults: list[str]
) -> None:
    plain.goto("/drafts/from-message/")
    plain.locator("#message").focus()

    plain.keyboard.insert_text("x" * 5_250_000)
    plain.get_by_role("button", name="Read it").click()

    expect(plain.locator("#message-error")).to_have_text(
        "This is too long: 120000 characters, where 60000 fit."
    )
    assert faults == [REFUSED]
    faults.clear()
