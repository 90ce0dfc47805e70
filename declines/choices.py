"""The enumerations a person chooses from, with the words the interface shows for them."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Occasion(TextChoices):
    """What is being answered; it decides the verb, the apology and what must not be said."""

    INVITATION = "invitation", _("An invitation to an interview, however old")
    INTERVIEW = "interview", _("An interview that is agreed")
    MISSED = "missed", _("An interview I missed, or another message I never answered")
    RESCHEDULE = "reschedule", _("An interview I want, at a time I cannot make")
    PROCESS = "process", _("A hiring process I am in the middle of")
    OFFER = "offer", _("A job offer")
    ACCEPTED = "accepted", _("An offer I have already accepted")
    APPROACH = "approach", _("A recruiter’s message out of the blue")


class Circumstance(TextChoices):
    """What else is true of the case; each changes a line of the letter."""

    AGENCY = "agency", _("A recruitment agency stands between us")
    REFERRED = "referred", _("Somebody recommended me")
    INTERNAL = "internal", _("It is a job where I already work")
    PROGRAMME = "programme", _("It is a place to train or study, such as a residency")
    KNOWN = "known", _("We know each other well")
    SPOKEN = "spoken", _("I have told them on the phone")
    VOICEMAIL = "voicemail", _("I have left a voicemail")
    BOOKED = "booked", _("Somebody I am not writing to arranged the interview")


class Status(TextChoices):
    """How far a draft is; the person declined, so none of these says "rejected"."""

    OPEN = "open", _("In progress")
    READY = "ready", _("Ready to send")
    SENT = "sent", _("Sent")


class Channel(TextChoices):
    """How their message came."""

    EMAIL = "email", _("By email")
    PHONE = "phone", _("By phone")
    MESSAGE = "message", _("By text, chat or LinkedIn")
    PORTAL = "portal", _("Through an application website")
    PERSON = "person", _("In person")


class Deed(TextChoices):
    """Something they did that deserves thanks."""

    READ_RESUME = "read_resume", _("They read my résumé or CV with care")
    INVITED = "invited", _("They invited me")
    THOUGHT_OF_ME = "thought_of_me", _("They thought of me")
    MOVED_QUICKLY = "moved_quickly", _("They moved quickly")
    FLEXIBLE = "flexible", _("They found a time that suited me")
    EXPLAINED_ROLE = "explained_role", _("They explained the role")
    ANSWERED_QUESTIONS = "answered_questions", _("They answered my questions")
    INTERVIEWED = "interviewed", _("They took time to interview me")
    MET_TEAM = "met_team", _("They let me meet the team")
    SHOWED_OFFICE = "showed_office", _("They showed me the office")
    FEEDBACK = "feedback", _("They gave me feedback")
    MADE_OFFER = "made_offer", _("They made me an offer")


class Reason(TextChoices):
    """Why, in the quiet form that a letter can bear."""

    NONE = "none", _("No reason")
    ANOTHER_OFFER = "another_offer", _("I have accepted another position")
    STAYING = "staying", _("I am staying in my present job")
    ROLE_FIT = "role_fit", _("I am looking for a different kind of role")
    GOALS = "goals", _("It does not suit my career goals at this time")
    TIMING = "timing", _("I cannot take it on now")
    LOCATION = "location", _("The place or the commute")
    CONDITIONS = "conditions", _("The hours, the shifts, the travel or the days on site")
    SALARY = "salary", _("The pay, which we have already discussed")
    PERSONAL = "personal", _("Personal reasons, such as family or health")
    STUDY = "study", _("I am going to study")
    RELOCATION = "relocation", _("Where I am going to live")
    PERMIT = "permit", _("The work permit cannot be settled")
    FIT = "fit", _("It is not the right fit for me")
    OWN_WORDS = "own_words", _("In my own words")


class Touch(TextChoices):
    """How the letter looks forward."""

    HOPE = "hope", _("A hope that our paths cross again")
    EVENT = "event", _("An event where we will both be")
    ONLINE = "online", _("LinkedIn or another address")
    OPEN = "open", _("I am open to other roles later")
    WISH = "wish", _("Something I would like to do with them")
    RECOMMEND = "recommend", _("Somebody I can recommend")
    NOTHING = "nothing", _("None of these: only a warm ending")


class Tone(TextChoices):
    """How the letter speaks, greeting and closing included."""

    NEUTRAL = "neutral", _("Neutral: Dear Maria … Kind regards")
    FORMAL = "formal", _("Formal: Dear Ms Lopez … (Yours) sincerely")
    WARM = "warm", _("Warm: Hi Maria … Best wishes")
    BRIEF = "brief", _("Brief: two to four sentences")

    @property
    def name_alone(self) -> str:
        """Return the label without what explains it."""
        return str(TONE_NAMES[self])


TONE_NAMES = {
    Tone.NEUTRAL: _("Neutral"),
    Tone.FORMAL: _("Formal"),
    Tone.WARM: _("Warm"),
    Tone.BRIEF: _("Brief"),
}


class English(TextChoices):
    """Whose spelling and date order the letter follows."""

    AMERICAN = "american", _("American")
    BRITISH = "british", _("British")


class Advice(TextChoices):
    """What the clock advises about the way of answering."""

    REPLY = "reply", _("An answer today is the kind thing to do.")
    CONFIRM = (
        "confirm",
        _(
            "This is short notice: send the email now, ask for a word that it arrived, "
            "and call as well if you have a number."
        ),
    )
    CALLED = "called", _("You have called. This email puts it in writing.")
    VOICEMAIL = (
        "voicemail",
        _("You left a voicemail; try once more. This email puts it in writing."),
    )
    CALL_FIRST = "call_first", _("Call first, or leave a voicemail. This email confirms the call.")
    CALL_THEN_WRITE = (
        "call_then_write",
        _(
            "Call first: this is easier to hear than to read. "
            "If you signed a contract, look at it, too."
        ),
    )
    APOLOGISE = "apologise", _("Its time has passed, so the letter says sorry once, plainly.")


class Companion(TextChoices):
    """A text that goes with the letter."""

    PHONE = "phone", _("What to say on the phone")
    VOICEMAIL = "voicemail", _("What to leave on a voicemail")
    MESSAGE = "message", _("A short message")
    REFERRER = "referrer", _("To the person who recommended you")
    PANEL = "panel", _("To the others you met")
    CLIENT = "client", _("To the agency’s client")
    COORDINATOR = "coordinator", _("To the person who arranged the interview")
    HR = "hr", _("To the HR department")
    WHY = "why", _("If they ask why")
    PRESSED = "pressed", _("If they press you")
    HOLDING = "holding", _("To ask for time until it is signed")
    ANOTHER_TIME = "another_time", _("To ask for another time instead")


class Cause(TextChoices):
    """What made a text of the email what it is."""

    COMPOSED = "composed", _("Made from your answers")
    FOLLOWED = "followed", _("Your answers changed, your words stayed")
    TYPED = "typed", _("Edited by you")
    TONED = "toned", _("Another tone taken")
    EXCHANGED = "exchange", _("A sentence exchanged")
    HEEDED = "heeded", _("A remark followed")
    SETTLED = "settled", _("Wording chosen")
    BOTH = "both", _("Two wordings put side by side")
    PUT_BACK = "put back", _("A passage put back")
    INCLUDED = "included", _("A sentence put in")
    SUBJECT = "subject", _("Their subject taken")
    MERGED = "merged", _("Two texts merged")
    RECOMPOSED = "again", _("You went back to the composed text")
    PRESSED = "pressed", _("Changed by a button")
    RESTORED = "restored", _("Brought back")
