"""What a check of a finished letter can find: each fault with the sentence that says why."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Aim(TextChoices):
    """What a remark serves: one of the four guidelines, or the craft beside them."""

    PROMPTLY = "promptly", _("Answer as soon as possible")
    GRATITUDE = "gratitude", _("Express gratitude")
    REASON = "reason", _("Give a brief reason")
    TOUCH = "touch", _("Keep in touch")
    CLARITY = "clarity", _("Be clear")
    CONCISE = "concise", _("Be concise")
    POLITE = "polite", _("Be polite")
    HYGIENE = "hygiene", _("Leave no slip")


class Stand(TextChoices):
    """How a letter stands to one of the guidelines."""

    KEPT = "kept", _("kept")
    LEFT_OUT = "left_out", _("left out, as you chose")
    LOOK_AGAIN = "look_again", _("look again")


GUIDELINES = (Aim.PROMPTLY, Aim.GRATITUDE, Aim.REASON, Aim.TOUCH)
AIMS = {
    "placeholder": Aim.HYGIENE, "facts": Aim.HYGIENE, "frame": Aim.HYGIENE, "proof": Aim.HYGIENE,
    "prompt": Aim.PROMPTLY, "thanks": Aim.GRATITUDE, "reason": Aim.REASON, "touch": Aim.TOUCH,
    "decision": Aim.CLARITY, "length": Aim.CONCISE, "subject": Aim.CONCISE,
    "consistency": Aim.REASON,
    "respect": Aim.POLITE, "apology": Aim.POLITE, "sincerity": Aim.POLITE,
}  # fmt: skip


class Fault(TextChoices):
    """One thing that can be wrong, by check and kind; its label says why it matters."""

    PLACEHOLDER = "placeholder.gap", _("This is a gap that nobody filled.")
    FORM_LETTER = "placeholder.form", _("This is how form letters sound. Name the thing.")
    DOUBLED = "placeholder.doubled", _("This word stands here twice.")

    COMPANY_SPELLED = "facts.company", _("The company is spelled otherwise in your answers.")
    OTHER_COMPANY = "facts.other", _("This is not the company you are writing to.")
    OTHER_ROLE = "facts.role", _("This is not the role in your answers.")
    OTHER_PERSON = "facts.person", _("This is not the name in your answers.")
    WRONG_WEEKDAY = "facts.weekday", _("The weekday and the date do not go together.")
    OTHER_YEAR = (
        "facts.year",
        _("The weekday is that of %(year)s. Is the year in your answers right?"),
    )
    OTHER_TIME = "facts.time", _("The interview is at another time in your answers.")
    OTHER_TIME_OF_EVENT = "facts.event", _("The event is at another time in your answers.")
    OTHER_NUMBER = "facts.number", _("This is not the number in your answers.")

    NO_GREETING = "frame.greeting", _("A letter begins with a greeting and a name.")
    NOBODY_GREETED = "frame.nobody", _("You know whom you write to, so greet them by name.")
    NO_CLOSING = "frame.closing", _("A letter ends with a closing, such as “Kind regards”.")
    NO_NAME = "frame.name", _("Sign with your name.")

    NOT_PROMPT = "prompt.late", _("They have been waiting, so this is no prompt answer.")
    NO_PATIENCE = "prompt.patience", _("They have been waiting. Thank them for their patience.")
    NOT_CONFIRMED = "prompt.confirm", _("The interview is near. Ask for a word that this arrived.")

    NO_THANKS = "thanks.missing", _("Thank them in the first two sentences.")
    LATE_THANKS = "thanks.late", _("The thanks come late. Move them into the first two sentences.")
    EMPTY_THANKS = "thanks.empty", _("Say what you thank them for.")
    MANY_THANKS = "thanks.many", _("Twice is enough. A third thank-you weakens the others.")

    NO_DECISION = "decision.missing", _("Say plainly, by the third sentence, what you decided.")
    LATE_DECISION = "decision.late", _("The decision comes late. Say it by the third sentence.")
    HEDGED = "decision.hedged", _("This leaves a doubt. A clear no is kinder.")
    REOPENED = "decision.reopened", _("This invites them to ask again or to negotiate.")
    OTHER_VERB = "decision.verb", _("This is the word for another occasion.")

    LONG_REASON = "reason.long", _("A reason is one short sentence. The rest can go.")
    REASON_TWICE = "reason.twice", _("Your reason stands here twice. Once is enough.")
    FRAGMENT = "reason.fragment", _("This is no sentence by itself. Join it to another one.")
    PAY = "reason.pay", _("Leave out the pay. It reads as a complaint or as an opening bid.")
    COMPLAINT = "reason.complaint", _("Keep what you think of them out of the letter.")
    PRIVATE = (
        "reason.private",
        _("This is more than they need to know. “Personal reasons” will do."),
    )
    COMPARED = "reason.compared", _("Comparing hurts. Say what you chose, not that it is better.")
    BOAST = "reason.boast", _("This sounds like boasting.")

    OTHER_REASON = (
        "consistency.reason",
        _("Your answers, and what goes with the letter, tell another reason. People compare."),
    )
    OTHER_REASON_BESIDE = (
        "consistency.beside",
        _("What goes with the letter tells another reason. People compare."),
    )

    NO_TOUCH = "touch.missing", _("You wanted to keep in touch, but no line says so.")
    TOUCH_TWICE = "touch.twice", _("You ask to hear of openings twice. Once is enough.")
    LUCK_ALONE = "touch.luck", _("Good luck is a farewell. Say how you will meet again.")
    UNWANTED_TOUCH = "touch.unwanted", _("You chose not to promise any contact.")

    TOO_LONG = "length.long", _("This is long for a refusal. Aim for about a hundred words.")
    TOO_LONG_FOR_BRIEF = (
        "length.brief",
        _("This is long for a brief letter. Aim for at most sixty words, or take another tone."),
    )
    TOO_SHORT = "length.short", _("This is so short that it reads as curt.")
    MANY_SENTENCES = (
        "length.sentences",
        _("These are many sentences for a refusal. Join or drop some."),
    )
    LONG_SENTENCE = "length.sentence", _("This sentence is long. Cut it in two.")
    SAID_TWICE = "length.twice", _("This stands in the letter already. Once is enough.")

    BLAME = "respect.blame", _("This blames them, and the letter will be kept.")
    ABSOLUTE = "respect.absolute", _("So strong a word closes a door.")
    SHOUTING = "respect.shouting", _("Capitals and exclamation marks shout.")
    EMOJI = "respect.emoji", _("An emoji does not suit this tone.")

    NO_APOLOGY = "apology.missing", _("Here one plain apology belongs.")
    MANY_APOLOGIES = "apology.many", _("One apology is enough. More sounds like grovelling.")
    NEEDLESS_APOLOGY = "apology.needless", _("You may say no. There is nothing to apologise for.")

    STOCK_PHRASE = "sincerity.stock", _("Everybody writes this. Leave it out or say it your way.")

    LONG_SUBJECT = "subject.long", _("More than 60 characters are cut off in a mail list.")
    EMPTY_SUBJECT = "subject.empty", _("Say in the subject what this is about.")
    VAGUE_SUBJECT = "subject.vague", _("Name the role, the date or yourself in the subject.")
    NO_REPLY = "subject.reply", _("“Re:” belongs to a reply, and this is none.")
    VERDICT = "subject.verdict", _("Let the letter say no, not its subject.")

    SPELLING = "proof.spelling", _("This may be misspelled.")
    GRAMMAR = "proof.grammar", _("This may be a slip of grammar.")

    @property
    def check(self) -> str:
        """Return the id of the check that finds it."""
        return self.value.partition(".")[0]

    @property
    def aim(self) -> Aim:
        """Return what the check serves."""
        return AIMS[self.check]
