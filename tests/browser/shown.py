"""What each pictured state is named for, as selectors of elements that are then seen."""

from __future__ import annotations

from playwright.sync_api import Page, expect

TITLE = "main h1:text-is('{}')"
CHOSEN = "[name={}][value={}]:checked"

SHOWN: dict[str, tuple[str, ...]] = {
    "home": ("main:not(:has(.rows)) .hero",),
    "home-again": (".hero", ".rows a:has-text('Brightwater Labs')"),
    "answer-promptly-empty": ("#company:not([value])", "form:not(:has([name=occasion]:checked))"),
    "express-gratitude-empty": (
        "#thanks_for:not([value])",
        "form:not(:has([name=deeds]:checked))",
    ),
    "give-a-reason-empty": (CHOSEN.format("reason", "none"),),
    "keep-in-touch-empty": ("#sender:not([value])",),
    "answer-promptly-filled": ("#company[value='Brightwater Labs']",),
    "express-gratitude-filled": ("#thanks_for[value='showing me the wet lab']",),
    "give-a-reason-filled": (CHOSEN.format("reason", "goals"),),
    "keep-in-touch-filled": ("#sender[value='Jonas Weber']", "#event[value='the trade fair']"),
    "occasion-invitation": (CHOSEN.format("occasion", "invitation"),),
    "occasion-interview": (CHOSEN.format("occasion", "interview"), "#interview_at"),
    "occasion-missed": (CHOSEN.format("occasion", "missed"), "#interview_at"),
    "occasion-reschedule": (CHOSEN.format("occasion", "reschedule"), "#alternatives"),
    "occasion-approach": (CHOSEN.format("occasion", "approach"),),
    "circumstances": ("#agency", "#referrer", "#spoken_to", "#booked_by"),
    "reason-another_offer": ("#other_employer",),
    "reason-role_fit": (CHOSEN.format("reason", "role_fit"), "[data-with=role_fit] input"),
    "reason-conditions": (CHOSEN.format("reason", "conditions"), "[data-with=conditions] input"),
    "reason-relocation": (CHOSEN.format("reason", "relocation"), "[data-with=relocation] input"),
    "reason-study": (CHOSEN.format("reason", "study"), "[data-with=study] input"),
    "reason-own_words": ("#own_reason",),
    "touch-event": ("#event", "#event_when"),
    "touch-online": ("#profile",),
    "touch-wish": ("#wish",),
    "touch-recommend": ("#recommended",),
    "answer-promptly-wrong": ("#interview_at-error", "#time_zone-error", "#company-error"),
    "nothing-answered": ("#occasion-error", "#company-error", "#role-error"),
    "thanks-too-long": ("#thanks_for-error",),
    "reason-wrong": ("#own_reason-error",),
    "touch-wrong": ("#event-error", "#sender-error"),
    "email": ("#body", "#remarks .kept"),
    "email-call-first": (".write .clock.notice",),
    "reschedule-call-first": ("#so-far .clock.notice",),
    "email-clash": (".clash[aria-label='Two wordings']",),
    "email-twice": ("[data-remark=twice] button[name=settle]",),
    "email-outdated": ("button[name=update]",),
    "email-changed": (".clash button[name=seen]", ".whose[open] mark"),
    "email-without-room": (".clash[aria-label='What found no room']",),
    "email-tone": (TITLE.format("In another tone: Formal"), ".compared ins", ".compared del"),
    "account": ("input[type=email]",),
    "account-wrong": ("[role=alert]", "input[value=nobody]"),
    "privacy": ("dl dd", "a:text-is('Download everything')"),
    "delete-everything": ("button:text-is('Delete everything for good')",),
    "devices": ("svg", ".rows b:text-is('(this browser)')"),
    "join": ("button:text-is('Yes, join it')",),
    "mark-sent": ("[name=sent_on]",),
    "sent": (TITLE.format("Sent"), ".record", "#event [name=first]"),
    "copy": ("[name=companies]", "button[name=whole]"),
    "rename": ("main [name=name]",),
    "answer-by": ("main [type=date][name=answer_by]",),
    "delete-earlier": (TITLE.format("Delete this earlier text?"), ".record"),
    "drafts-searched": ("#q[value=nothing]", "#found:not(:has(.rows)) a:text-is('Show all')"),
    "message": ("#message", "#file"),
    "proposals": (
        ".proposals " + CHOSEN.format("occasion", "invitation"),
        "[type=date][name=answer_by]",
    ),
    "email-remarks": ("[data-remark=decision]", "[data-remark=placeholder]"),
    "email-exchange": ("#exchange[open] button[name=exchange]",),
    "email-wrong-address": ("#addressed_to[aria-invalid=true]", "#address .error"),
    "email-unsigned": (".notice a[href$='#holding']",),
    "texts": ("#why", "[data-copy=why]"),
    "drafts-empty": ("#found:not(:has(.rows)) > p",),
    "drafts": (".rows li:nth-child(10)", "a[rel=next]"),
    "drafts-deleted": ("form.notice button", ".rows li"),
    "delete": (TITLE.format("Delete this draft?"), "main p b"),
    "email-stale": ("[role=alert]", ".faults .compared ins", ".faults .compared del"),
    "texts-stale": ("[role=alert]", "section .hint q"),
    "message-empty": ("[role=alert]", "#message-error"),
    "join-late": (TITLE.format("This link no longer works"),),
    "email-wrong": ("[role=alert]", "#subject[aria-invalid=true]"),
    "400": ("main h1:has-text('does not fit')",),
    "403": ("main h1:has-text('could not tell')",),
    "404": ("main h1:has-text('nothing here')",),
    "session-ended": ("main a[href='/account/']", "main a[href='/devices/']", "#typed"),
    "deleted-elsewhere": ("main form button.main", "#typed"),
    "413": ("main h1:has-text('too long')",),
}


def expect_shown(page: Page, state: str) -> None:
    """Fail where the page does not show what its state is named for."""
    for selector in SHOWN[state]:
        expect(page.locator(selector).first).to_be_visible()
