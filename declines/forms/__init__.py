"""The forms of the four steps, each with the answers it tells, and the form of the email."""

from declines.forms.answer_promptly import AnswerPromptly
from declines.forms.express_gratitude import ExpressGratitude
from declines.forms.finished_email import CompanionsForm, EmailForm
from declines.forms.give_a_reason import GiveAReason
from declines.forms.keep_in_touch import KeepInTouch
from declines.forms.message import MessageForm
from declines.forms.sending import AnswerByForm, CopyForm, EventForm, NameForm, SentForm
from declines.forms.step import StepForm

__all__ = [
    "AnswerByForm",
    "AnswerPromptly",
    "CompanionsForm",
    "CopyForm",
    "EmailForm",
    "EventForm",
    "ExpressGratitude",
    "GiveAReason",
    "KeepInTouch",
    "MessageForm",
    "NameForm",
    "SentForm",
    "StepForm",
]
