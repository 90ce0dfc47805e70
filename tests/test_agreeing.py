"""The usual ways to say yes to a time that was proposed, and those that only sound like one."""

from __future__ import annotations

import pytest

from declines.received import read_pasted
from tests.test_sides import BY_MARCUS, BY_TANYA, INVITATION

YES = """\
Yes, Tuesday at 9:30 works for me.
That works.
That works for me, thank you.
That would work for me.
That time works well on my end.
This would work perfectly.
Tuesday works great.
Works for me!
That suits me.
That suits me very well.
Tuesday would suit me.
Tuesday at 9:30 suits.
Sounds good.
That sounds great, thank you!
Sounds perfect.
Sounds like a plan.
See you then!
See you on Tuesday.
See you Tuesday!
I'll be there.
I will be there on Tuesday at 9:30.
I’ll be there!
I'd be happy to come.
Happy to come in on Tuesday.
I would be delighted to attend.
I would love to come.
Happy to meet on Tuesday at 9:30.
I'd be glad to meet with Dale on Tuesday.
Looking forward to it!
I look forward to it.
I'm looking forward to meeting Dale on Tuesday.
I look forward to speaking with you on Tuesday.
Looking forward to Tuesday.
Tuesday at 9:30 is fine.
Tuesday at 9:30 would be fine.
That's fine with me.
That's perfect, thanks.
Tuesday is good for me.
That would be great.
That'd be perfect.
Perfect, thank you.
Great, thank you!
Yes, please.
Yes, that's fine.
Yes.
Yes, I can.
Yes, I'm available then.
I am available on Tuesday at 9:30.
I'm free on Tuesday.
I can make it on Tuesday.
I can make that.
I can do Tuesday at 9:30.
I can come on Tuesday.
I can attend.
I will attend.
I'll attend the interview on Tuesday.
I confirm.
I confirm Tuesday at 9:30.
I can confirm my attendance.
I am writing to confirm my attendance.
I'd like to confirm the interview on Tuesday.
Confirmed!
Confirming Tuesday at 9:30.
I accept your invitation.
I gladly accept.
I would like to accept the invitation.
Please count me in.
Count me in!
You can count on me.
Please book me in.
Please put me down for Tuesday at 9:30.
Let's do Tuesday at 9:30.
Let's go with that.
It's a date!
Tuesday at 9:30 it is.
All good for Tuesday.
I've put it in my calendar.
OK, Tuesday at 9:30.
Okay, see you.
No problem, Tuesday at 9:30.
Till Tuesday!
Until then!
Ja, Dienstag um 9:30 passt mir.
Das passt mir gut.
Der Termin passt.
Das klappt.
Ich komme gern.
Ich komme gerne am Dienstag.
Ich freue mich auf das Gespräch.
Ich freue mich darauf.
Bis dann!
Bis Dienstag!
Einverstanden.
Ich bestätige den Termin.
Gerne nehme ich den Termin wahr.
Das ist perfekt.
Both times work.
Tuesday and 9:30 work fine.
Happy to see you on Tuesday.
I have it in my calendar.
Thanks for confirming Tuesday.
"""
NO = """\
Thanks, I will get back to you.
Could we move it to Wednesday?
Does Tuesday at 9:30 also work by phone?
I will check whether that works.
Tuesday does not work for me.
I look forward to hearing from you.
Thank you, I'll let you know tomorrow. I look forward to meeting you.
I would be happy to come, but Tuesday is difficult.
I'd love to come. Could we do Wednesday instead?
Sounds good in general, but I need to check with my boss.
Thank you for the invitation. I am looking forward to learning more. What is the salary?
Yes, I got your message. I'll get back to you.
Unfortunately I won't be there.
I'm afraid Tuesday is not good for me.
I am available on Wednesday or Friday.
I may be able to make it.
Thanks! Which Tuesday works best?
I wish I could make it.
I'd have been happy to come.
Yes, please send me the job description first.
Das passt mir leider nicht.
Ich melde mich.
Ich komme leider nicht.
Passt auch Mittwoch?
I am no longer available on Tuesday.
I will confirm tomorrow.
I'll confirm by tomorrow.
I hope to confirm soon.
Let me confirm with my boss.
Before I confirm, I have a question.
That would be great on Wednesday.
Great, thank you, I'll think about it.
I'm free on Wednesday.
I can come on Wednesday.
Perfect, thank you for the details. I need a day to decide.
I currently work at a brewery, which works with Heartland.
I used to work nearby.
The role is great.
Your client is a good company. It is great to hear from you.
Let me look in my calendar.
I hope to see you one day.
It was good to see you at the fair.
I confirm receipt of your message.
"""


def answered(said: str) -> str:
    """Return the words of an answer to the invitation that agree on its time."""
    answer = f"{BY_MARCUS}\nHi Tanya,\n\n{said}\n\nMarcus\n"
    return read_pasted(f"{answer}\n{BY_TANYA}\n{INVITATION}").agreed


@pytest.mark.parametrize("said", YES.splitlines())
def test_usual_yes_to_a_time_agrees_on_it(said: str) -> None:
    agreed = answered(said)

    assert agreed == said


@pytest.mark.parametrize("said", NO.splitlines())
def test_answer_that_only_sounds_like_a_yes_agrees_on_nothing(said: str) -> None:
    agreed = answered(said)

    assert agreed == ""
