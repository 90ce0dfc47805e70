"""Typed words fit into their sentences without a seam."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from declines.choices import English
from declines.letters import fitting, fitting_thanks, wording
from declines.letters.vocabulary import CAUSES

BEFORE_A_NOUN = (
    "a", "an", "another", "any", "each", "every", "her", "his", "its", "my", "next", "no", "our",
    "some", "that", "the", "their", "this", "your",
)  # fmt: skip


@pytest.mark.parametrize(
    ("typed", "fitted"),
    [
        ("Showing me the lab.", "showing me the lab"),
        ("Thank you for showing me the lab!", "showing me the lab"),
        ("Thank you so much for your kindness", "your kindness"),
        ("thanks for Maria's help", "Maria's help"),
        ("Maria's help", "Maria's help"),
        ("HR's patience", "HR's patience"),
        ("I am grateful for the tour", "the tour"),
        ("Feedback on my task", "feedback on my task"),
        ("for the lunch", "the lunch"),
        ("that you took the time", "taking the time"),
        ("that you waited for me", "waiting for me"),
        ("that you read my CV", "reading my CV"),
        ("Thank you that you showed me the lab!", "showing me the lab"),
        (
            "showed me the lab and answered my questions",
            "showing me the lab and answering my questions",
        ),
        ("Replied to me so fast", "replying to me so fast"),
        ("detailed feedback", "detailed feedback"),
        ("to meet the team", "the chance to meet the team"),
        ("Meet the team", "the chance to meet the team"),
        ("that you were so kind", "you were so kind"),
        ("Thank you!", ""),
        ("Thanks so much", ""),
    ],
)
def test_thanks_follow_thank_you_for(typed: str, fitted: str) -> None:
    assert fitting_thanks.thanks(typed) == fitted


@pytest.mark.parametrize(
    ("typed", "answered"),
    [
        ("No", ""),
        ("nothing.", ""),
        ("nobody else", ""),
        ("n/a", ""),
        ("-", ""),
        ("Yes, the laptop", "the laptop"),
        ("I still have the laptop", "the laptop"),
        ("Nora Nobel", "Nora Nobel"),
        ("a notebook", "a notebook"),
    ],
)
def test_question_answered_with_no_is_answered_with_nothing(typed: str, answered: str) -> None:
    assert fitting.said(typed) == answered


@pytest.mark.parametrize(
    ("typed", "fitted"),
    [
        ("call you next year", "to call you next year"),
        ("talk to your students", "to talk to your students"),
        ("walk you through my thesis", "to walk you through my thesis"),
        ("call next week", "to have a call next week"),
        ("talk again if another role opens up", "to talk again if another role opens up"),
        ("coffee if you come to Leeds", "to have a coffee if you come to Leeds"),
        ("coffee with you", "to have a coffee with you"),
        ("lunch", "to have a lunch"),
    ],
)
def test_wish_for_a_meeting_is_told_from_a_deed(typed: str, fitted: str) -> None:
    assert fitting.wish(typed) == fitted


@pytest.mark.parametrize(
    ("typed", "phrase", "beside"),
    [
        ("the talk with Prof. Klein", "the talk with Prof. Klein", []),
        ("the tour, e.g. that lab", "the tour, e.g. that lab", []),
        ("the tour", "the tour", []),
        ("the tour. And the lunch", "the tour and the lunch", []),
        ("the tour. It made my day!", "the tour.", ["It made my day!"]),
        ("the tour. it made my day", "the tour.", ["it made my day"]),
        ("the tour with Dr. Okafor. I loved it.", "the tour with Dr. Okafor.", ["I loved it."]),
        ("You were so kind. I felt at home.", "", ["You were so kind.", "I felt at home."]),
        ("", "", []),
    ],
)
def test_typed_thanks_are_parted_into_words_and_sentences(
    typed: str, phrase: str, beside: list[str]
) -> None:
    assert fitting_thanks.split(typed) == (phrase, beside)


@pytest.mark.parametrize(
    ("typed", "alone"),
    [
        ("You were all so kind", True),
        ("It was a pleasure to meet the team", True),
        ("The tour was a delight", True),
        ("I appreciate your time", True),
        ("you taking the time", False),
        ("the tour that was so well prepared", False),
        ("meeting Dr. Okafor", False),
        ("your patience", False),
    ],
)
def test_thanks_in_a_full_sentence_stand_alone(typed: str, alone: bool) -> None:
    assert fitting_thanks.is_sentence(typed) is alone


@pytest.mark.parametrize(
    ("typed", "fitted"),
    [
        ("Work with you one day.", "to work with you one day"),
        ("I would be glad to help out", "to help out"),
        ("I'd love to help out", "to help out"),
        ("to help out", "to help out"),
        ("QA your next release", "to QA your next release"),
        ("a guest talk", "of a guest talk"),
        ("I would be glad of a guest talk", "of a guest talk"),
        ("being a mentor", "to be a mentor"),
        ("would love to help", "to help"),
        ("", ""),
    ],
)
def test_wish_follows_glad(typed: str, fitted: str) -> None:
    assert fitting.wish(typed) == fitted


def test_thanks_in_a_sentence_lose_their_that() -> None:
    typed = ["Thank you that you were so kind", "that you were so kind", "You were so kind"]

    begun = {fitting_thanks.thanks_sentence(text) for text in typed}

    assert begun == {"You were so kind"}


@pytest.mark.parametrize(
    ("typed", "alone"),
    [
        ("because I want to work closer to home", "I want to work closer to home"),
        ("Because I think it is too far.", "I think it is too far."),
        ("since my father is ill, and I look after him", "my father is ill, and I look after him"),
        ("because of my health", "this is because of my health"),
        ("Since we last spoke, I have moved.", "Since we last spoke, I have moved."),
        ("As we discussed I cannot travel", "As we discussed I cannot travel"),
        ("As you know my father is ill", "As you know my father is ill"),
        ("Because I am moving I cannot come", "Because I am moving I cannot come"),
        ("Because of my health I cannot travel", "Because of my health I cannot travel"),
        ("my father is ill", "my father is ill"),
    ],
)
def test_own_reason_loses_a_because_that_has_no_other_clause(typed: str, alone: str) -> None:
    assert fitting.own_reason(typed) == alone


@pytest.mark.parametrize(
    ("typed", "fitted"),
    [
        ("PyCon", "PyCon"),
        ("at PyCon.", "PyCon"),
        ("careers fair in Leeds", "the careers fair in Leeds"),
        ("The careers fair", "the careers fair"),
        ("Northern Data Summit", "the Northern Data Summit"),
        ("your open day", "your open day"),
        ("", ""),
    ],
)
def test_event_follows_at(typed: str, fitted: str) -> None:
    assert fitting.event(typed) == fitted


@pytest.mark.parametrize(
    ("typed", "fitted"),
    [
        ("Next month", "next month"),
        ("May", "in May"),
        ("May 12", "on May 12"),
        ("May 2027", "in May 2027"),
        ("12 May", "on 12 May"),
        ("Friday", "on Friday"),
        ("mid-June", "in mid-June"),
        ("early June", "in early June"),
        ("the autumn", "in the autumn"),
        ("end of March", "at the end of March"),
        ("on Friday", "on Friday"),
        ("week 12", "(week 12)"),
        ("", ""),
    ],
)
def test_time_of_an_event_gets_its_preposition(typed: str, fitted: str) -> None:
    assert fitting.when(typed) == fitted


@pytest.mark.parametrize(
    ("typed", "fitted"),
    [
        ("linkedin.com/in/ana", "at linkedin.com/in/ana"),
        ("LinkedIn", "on LinkedIn"),
        ("LinkedIn: ana-ruiz", "on LinkedIn (ana-ruiz)"),
        ("on LinkedIn", "on LinkedIn"),
        ("ana@example.org", "at ana@example.org"),
        ("", ""),
    ],
)
def test_profile_says_where(typed: str, fitted: str) -> None:
    assert fitting.profile(typed) == fitted


@pytest.mark.parametrize(
    ("typed", "fitted"),
    [
        ("Lisbon", "in Lisbon"),
        ("to Lisbon", "in Lisbon"),
        ("near Lisbon.", "near Lisbon"),
        ("Abroad", "abroad"),
        ("We are moving to Spain", "in Spain"),
        ("I'm relocating near Lisbon", "near Lisbon"),
        ("I will be living in Spain", "in Spain"),
        ("going to live in Spain", "in Spain"),
        ("moving back to Spain", "back in Spain"),
        ("to be near my parents", "near my parents"),
        ("moving", ""),
        ("moving to the coast", "on the coast"),
        ("We have a house there", ""),
    ],
)
def test_place_follows_live(typed: str, fitted: str) -> None:
    assert fitting.place(typed) == fitted


@pytest.mark.parametrize(
    ("typed", "fitted"),
    [
        ("Tom Reed", "Tom Reed"),
        ("My aunt Ruth.", "my aunt Ruth"),
        ("I recommend our colleague Jo", "our colleague Jo"),
        ("The dean", "the dean"),
    ],
)
def test_person_is_named_within_a_sentence(typed: str, fitted: str) -> None:
    assert fitting.person(typed) == fitted


@pytest.mark.parametrize(
    ("typed", "fitted"),
    [
        ("My colleague, Jo Park.", "my colleague Jo Park"),
        ("I'd recommend Tom Reed", "Tom Reed"),
        ("Tom Reed, who has agreed", "Tom Reed"),
        ("Tom Reed (he has agreed)", "Tom Reed"),
        ("Tom Reed. He has agreed.", "Tom Reed"),
        ("tom reed. he’s agreed", "Tom Reed"),
        ("Tom Reed — he’s OK with it", "Tom Reed"),
        ("Tom Reed agreed to be named", "Tom Reed"),
        ("Tom Reed, who is happy for me to say so", "Tom Reed"),
        ("I have asked Dr. Ana Ruiz and she doesn’t mind", "Dr. Ana Ruiz"),
        ("Ana Ruiz with her full permission", "Ana Ruiz"),
        ("With her permission, Ana Ruiz", "Ana Ruiz"),
        ("Tom and Ana, who have both agreed", "Tom and Ana"),
        ("Tom, Ana and Ben", "Tom, Ana and Ben"),
        ("Tom Reed, a physio at Epworth", "Tom Reed, a physio at Epworth,"),
        ("Tom Reed (a physio at Epworth, he has agreed)", "Tom Reed, a physio at Epworth,"),
        ("Tom Reed. He is a physio and has agreed.", "Tom Reed, a physio,"),
        ("my colleague Jo Park, a nurse who has agreed", "my colleague Jo Park, a nurse,"),
        ("Tom Reed who could start now", "Tom Reed, who could start now,"),
        ("Tom Reed, who knows the ward well", "Tom Reed, who knows the ward well,"),
        ("Tom Reed (tom@reed.example), who agreed", "Tom Reed (tom@reed.example)"),
        ("Tom Reed. His number is 0400 111 222.", "Tom Reed (0400 111 222)"),
        ("Tom Reed (at Epworth 2019-2024)", "Tom Reed, at Epworth 2019-2024,"),
        ("Ann Lee (ann@lee.example) - she agreed", "Ann Lee (ann@lee.example)"),
        ("Ann Lee (ann@lee.example) – she is a nurse", "Ann Lee (ann@lee.example), a nurse,"),
        ("Ann Lee - a nurse - ann@lee.example", "Ann Lee (ann@lee.example), a nurse,"),
        ("Ann Lee (a nurse) - she agreed", "Ann Lee, a nurse,"),
        ("Ann Lee <ann@lee.example>", "Ann Lee (ann@lee.example)"),
        ("Ann Lee / ann@lee.example", "Ann Lee (ann@lee.example)"),
        ("Ann Lee | a nurse", "Ann Lee, a nurse,"),
        ("Ann Lee (ann@lee.example) she has agreed", "Ann Lee (ann@lee.example)"),
        ("Ann Lee, you can reach her at ann@lee.example", "Ann Lee (ann@lee.example)"),
        ("Ann Lee, reachable at ann@lee.example", "Ann Lee (ann@lee.example)"),
        (
            "a colleague of mine, Eva Roth, e@r.example",
            "Eva Roth (e@r.example), a colleague of mine,",
        ),
        ("A former colleague: Dr. Eva Roth", "Dr. Eva Roth, a former colleague,"),
        ("My aide at Epworth, Jo van Dyk", "Jo van Dyk, my aide at Epworth,"),
        ("the dean, Eva Roth, and Tom Bell", "the dean, Eva Roth, and Tom Bell"),
        ("two colleagues, Eva Roth and Tom Bell", "two colleagues, Eva Roth and Tom Bell"),
        ("Our trainee, Eva Roth, ready in May", "our trainee Eva Roth, ready in May,"),
        ("Will Canning", "Will Canning"),
        ("my friend petra could take the slot", "my friend petra"),
        ("I would like to recommend my aide Aoife Lynch", "my aide Aoife Lynch"),
        ("I'd like to recommend Aoife Lynch", "Aoife Lynch"),
        ("I can wholeheartedly recommend Aoife", "Aoife"),
        ("I strongly recommend Aoife Lynch", "Aoife Lynch"),
        ("I'd be happy to suggest Aoife Lynch", "Aoife Lynch"),
        ("Let me recommend Aoife Lynch", "Aoife Lynch"),
        ("May I recommend Aoife Lynch?", "Aoife Lynch"),
        ("Please contact Lena Vogt", "Lena Vogt"),
        ("Please get in touch with Lena Vogt", "Lena Vogt"),
        ("Feel free to talk to Lena Vogt", "Lena Vogt"),
        ("You could ask Lena Vogt or Kim", "Lena Vogt or Kim"),
        ("Have you thought of Lena Vogt?", "Lena Vogt"),
        ("My recommendation is Aoife", "Aoife"),
        ("Her name is Aoife Lynch", "Aoife Lynch"),
        ("I think Aoife Lynch would be great", "Aoife Lynch"),
        ("i think aoife would be great", "Aoife"),
        ("Perhaps Aoife Lynch", "Aoife Lynch"),
        ("Maybe Aoife?", "Aoife"),
        ("You can reach Aoife Lynch at a@l.example", "Aoife Lynch (a@l.example)"),
        ("someone called Aoife Lynch", "Aoife Lynch"),
        ("someone like Lena Vogt", "someone like Lena Vogt"),
        ("The person to ask is Lena Vogt", "Lena Vogt"),
        ("Do you know Lena Vogt?", "Lena Vogt"),
        ("It would be Lena Vogt", "Lena Vogt"),
        ("I'd go with Lena Vogt", "Lena Vogt"),
        (
            "I know someone who would be great: Lena Vogt",
            "Lena Vogt, someone who would be great,",
        ),
        ("the man who sits next to me, Tom", "Tom, the man who sits next to me,"),
        ("Meet Patel", "Meet Patel"),
        ("Emily Call is a nurse", "Emily Call, a nurse,"),
        (
            "Aoife Lynch - she's great with people, and can start at once",
            "Aoife Lynch, who's great with people,",
        ),
        ("my mate Dan Price, he has run a depot", "my mate Dan Price, who has run a depot,"),
        ("Dan Price. She's based in Leeds.", "Dan Price, who's based in Leeds,"),
        ("Dan Price, he has a van. He is kind.", "Dan Price, who has a van,"),
        ("Dan Price and Eve Stone, they are bakers", "Dan Price and Eve Stone"),
        (
            "Lena Vogt, one of my students, and her friend Kim",
            "Lena Vogt, one of my students, and her friend Kim",
        ),
        ("Lena Vogt. Her friend Kim is great, too", "Lena Vogt, and her friend Kim"),
        ("Aoife's looking for work", "Aoife"),
        ("Mark Will", "Mark Will"),
        ("mark may", "Mark May"),
        ("Lena asked me to pass on her name", "Lena"),
        ("Aoife works with me at Acme", "Aoife, who works with me at Acme,"),
        (
            "Jo, who leads a team and who is free in May",
            "Jo, who leads a team and who is free in May,",
        ),
        ("Ann Lee, ann@lee.example, 0400 111 222", "Ann Lee (ann@lee.example, 0400 111 222)"),
        ("someone from my course", "someone from my course"),
        ("LENA VOGT", "Lena Vogt"),
        ("WILL SMITH, A NURSE", "Will Smith, a nurse,"),
        ("I know Aoife well", ""),
        ("he has agreed", ""),
        ("nobody", ""),
    ],
)
def test_recommended_person_is_named_and_described_without_having_agreed(
    typed: str, fitted: str
) -> None:
    assert fitting.recommended(typed) == fitted


@given(
    begun=st.sampled_from([
        "", "I can recommend ", "I'd like to suggest ", "Please contact ", "Perhaps ", "I think ",
        "Do you know ", "You might like ", "My choice is ", "I have ", "Well, ", "I know ",
    ]),
    named=st.sampled_from([
        "Lena Vogt", "my friend Lena", "Lena Vogt and Kim Park", "Lena or Kim", "Lena, Kim and Jo",
    ]),
    told=st.sampled_from([
        "", "?", " is great", " would suit you", ", a nurse", " - she's free", ", and Jo too",
        ". She has agreed", " at Acme", ". Her friend Kim is great, too", ", who knows Kim well",
    ]),
)  # fmt: skip
def test_nobody_who_is_recommended_is_dropped(begun: str, named: str, told: str) -> None:
    typed = f"{begun}{named}{told}"

    said = fitting.recommended(typed) or fitting.recommending(typed)

    names = re.compile("Lena|Vogt|Kim|Park|Jo")
    assert names.findall(said) == names.findall(typed)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("I know Aoife well", "I know Aoife well."),
        ("you might like Lena Vogt", "You might like Lena Vogt."),
        ("I can't recommend Jo highly enough", "I can't recommend Jo highly enough."),
        ("Nobody does it better than Jo. She has agreed.", "Nobody does it better than Jo."),
        ("Tom Reed", ""),
        ("he has agreed", ""),
        ("no one", ""),
        ("", ""),
    ],
)
def test_recommendation_that_has_no_object_is_a_sentence_of_its_own(typed: str, said: str) -> None:
    assert fitting.recommending(typed) == said


@pytest.mark.parametrize(
    ("typed", "nobody"),
    [
        ("no one", True),
        ("noone", True),
        ("No idea.", True),
        ("not yet", True),
        ("Not that I know of", True),
        ("can't think of anyone", True),
        ("I don't know anyone in Leeds", True),
        ("nobody comes to mind", True),
        ("None at the moment", True),
        ("I'm afraid not", True),
        ("No, sorry", True),
        ("I'd rather not", True),
        ("NO ONE YET", True),
        ("n/a", True),
        ("?", True),
        ("Nobody does it better than Jo Park", False),
        ("Nora Noone", False),
        ("Not sure, perhaps Aoife", False),
        ("he has agreed", False),
        ("", False),
    ],
)
def test_nobody_is_known_in_other_words(typed: str, nobody: bool) -> None:
    assert fitting.is_nobody(typed) is nobody


@pytest.mark.parametrize(
    ("typed", "fitted"),
    [
        ("Family reasons.", "for family reasons"),
        ("It’s for family reasons", "for family reasons"),
        ("family", "for family reasons"),
        ("Health", "for health reasons"),
        ("health and family", "for health and family reasons"),
        ("my personal reasons", "for personal reasons"),
        ("A family emergency", "because of a family emergency"),
        ("family emergency", "because of a family emergency"),
        ("due to a change in plans", "because of a change in plans"),
        ("Illness in the family", "because of illness in the family"),
        ("my mother’s health", "because of my mother’s health"),
        ("Dad’s operation", "because of Dad’s operation"),
        ("childcare", "because of childcare"),
        ("family and work commitments", "because of family and work commitments"),
        ("the commute", "because of the commute"),
        ("because of my mother", "because of my mother"),
        ("Because of my health I cannot travel", ""),
        ("my mother’s ill", ""),
        ("my mother needs care", ""),
        ("The clinic moved my operation", ""),
        ("Family comes first", ""),
        ("no childcare", ""),
        ("reasons", "for reasons of my own"),
        ("My own reasons", "for reasons of my own"),
        ("due to reasons", "for reasons of my own"),
        ("some family reasons", "for family reasons"),
        ("family reason", "for family reasons"),
        ("a family reason", "for a family reason"),
        ("reasons of health", "for reasons of health"),
        ("Reason: family", "for family reasons"),
        ("reason - my health", "because of my health"),
        ("reason", ""),
        ("no reason", ""),
        ("MY HEALTH", "because of my health"),
        ("FAMILY REASONS", "for family reasons"),
        ("Mental Health Reasons", "for mental health reasons"),
        ("my Illness", "because of my illness"),
        ("DAD’S OPERATION", "because of Dad’s operation"),
        ("IVF Treatment", "because of IVF treatment"),
        ("Family & health", "for family and health reasons"),
        ("own wedding", "because of my own wedding"),
        ("health problems and a move", "because of health problems and a move"),
        ("funeral and family emergency", "because of a funeral and a family emergency"),
        ("my health and wedding", "because of my health and wedding"),
        ("sick child", "because of a sick child"),
        ("new baby at home", "because of a new baby at home"),
        ("two small kids", "because of two small kids"),
        ("commute", "because of the commute"),
        ("long commute and kids", "because of the long commute and my kids"),
        ("current situation", "because of my current situation"),
        ("mother’s illness", "because of my mother’s illness"),
        ("ill father", "because of my ill father"),
        ("Tom’s funeral", "because of Tom’s funeral"),
        ("doctor’s appointment", "because of a doctor’s appointment"),
        ("Parkinson’s diagnosis", "because of a Parkinson’s diagnosis"),
        ("MRI appointment", "because of an MRI appointment"),
        ("European trip", "because of a European trip"),
        ("loss of my mother", "because of the loss of my mother"),
        ("death in family", "because of a death in the family"),
        ("leave of absence", "because of a leave of absence"),
        ("change of plans", "because of a change of plans"),
        ("two funerals", "because of two funerals"),
        ("another reason", "for another reason"),
        ("Another appointment", "because of another appointment"),
        ("another commitment", "because of another commitment"),
        ("her funeral", "because of her funeral"),
        ("his operation and exam", "because of his operation and exam"),
        ("any issue", "because of any issue"),
        ("2 hour commute", "because of the 2 hour commute"),
        ("two-hour commute", "because of the two-hour commute"),
        ("an 8 week trip", "because of an 8 week trip"),
        ("8 week trip", "because of an 8 week trip"),
        ("3 exams", "because of 3 exams"),
        ("our move in May", "because of our move in May"),
        ("my sister’s wedding in May", "because of my sister’s wedding in May"),
        ("I may move", ""),
        ("Timing.", "because of the timing"),
        ("bad timing", "because of bad timing"),
        ("Salary", "because of the salary"),
        ("start date", "because of the start date"),
        ("Personal.", "for personal reasons"),
        ("New job", "because of a new job"),
        ("another role", "because of another role"),
        ("other offer", "because of another offer"),
        ("lack of time", "because of a lack of time"),
        ("too much travel", "because of too much travel"),
        ("It’s family reasons", "for family reasons"),
        ("family reasons, sorry", "for family reasons"),
        ("family reasons 😀", "for family reasons"),
        ("family reasons (my mum is ill)", "for family reasons (my mum is ill)"),
        ("family reasons - my mum is ill", "for family reasons (my mum is ill)"),
        ("health, family", "for health and family reasons"),
        ("father in hospital", ""),
        ("", ""),
    ],
)
def test_words_that_name_a_cause_follow_the_decision(typed: str, fitted: str) -> None:
    assert fitting.fragment(typed) == fitted


@given(
    first=st.sampled_from(BEFORE_A_NOUN),
    described=st.sampled_from(["", "medical ", "own ", "hour-long ", "unexpected ", "2 hour "]),
    noun=st.sampled_from(sorted(CAUSES)),
    capitals=st.sampled_from([str, str.capitalize, str.title, str.upper]),
)
def test_cause_has_one_article_or_possessive_at_most(
    first: str, described: str, noun: str, capitals: Callable[[str], str]
) -> None:
    typed = capitals(f"{first} {described}{noun}")

    small = fitting.fragment(typed).lower()

    assert re.findall(rf"\b(?:an?|the|my) (?:{'|'.join(BEFORE_A_NOUN)})\b", small) == []


@pytest.mark.parametrize(
    ("typed", "none"),
    [
        ("no reason", True),
        ("For no particular reason.", True),
        ("none", True),
        ("n/a", True),
        ("Prefer not to say.", True),
        ("I’d rather not say", True),
        ("😀", True),
        ("Why not?", True),
        ("Prefer not to drive", False),
        ("no childcare", False),
        ("reasons", False),
        ("", False),
    ],
)
def test_no_reason_is_told_from_a_reason(typed: str, none: bool) -> None:
    assert fitting.is_no_reason(typed) is none


@pytest.mark.parametrize(
    ("typed", "whole"),
    [
        ("No childcare on Fridays", "I have no childcare on Fridays"),
        ("need to care for my mother", "I need to care for my mother"),
        ("Caring for my father", "I am caring for my father"),
        ("moving to Leeds", "I am moving to Leeds"),
        ("not well", "I am not well"),
        ("Reason: my father is ill", "my father is ill"),
        ("Have accepted another job", "I have accepted another job"),
        ("accepted other offer", "I accepted another offer"),
        ("Am moving to Leeds", "I am moving to Leeds"),
        ("will be moving", "I will be moving"),
        ("was offered another job", "I was offered another job"),
        ("Started a new job", "I started a new job"),
        ("changed my mind", "I changed my mind"),
        ("decided against it", "I decided against it"),
        ("Unable to relocate", "I am unable to relocate"),
        ("staying with my current employer", "I am staying with my current employer"),
        ("Going to stay where I am", "I am going to stay where I am"),
        ("moving to Leeds in May", "I am moving to Leeds in May"),
        ("too busy", "I am too busy"),
        ("Too far away", "The place is too far away"),
        ("Not a good fit", "It is not a good fit"),
        ("not what I expected", "It is not what I expected"),
        ("commute too long", "The commute is too long"),
        ("hours too long", "The hours are too long"),
        ("not enough time", "I do not have enough time"),
        ("won’t work for me", "It won’t work for me"),
        ("Will not suit my family", "It will not suit my family"),
        ("won’t work nights", "I won’t work nights"),
        ("won’t be able to come", "I won’t be able to come"),
        ("I’M MOVING TO LEEDS", "I’m moving to Leeds"),
        ("MOVING BACK TO YORK IN MAY", "I am moving back to York in May"),
        ("I AM GOING BACK TO UNIVERSITY", "I am going back to university"),
        ("IVF", "IVF"),
        ("i am moving to Leeds", "I am moving to Leeds"),
        ("im moving to Leeds", "I’m moving to Leeds"),
        ("Moving to Leeds is too much", "Moving to Leeds is too much"),
        ("my father is ill", "my father is ill"),
    ],
)
def test_sentence_without_its_i_is_completed(typed: str, whole: str) -> None:
    assert fitting.completed(typed) == whole


@pytest.mark.parametrize(
    ("typed", "fitted"),
    [
        ("Bosch", "Bosch"),
        ("at Bosch", "Bosch"),
        ("I am going to Bosch.", "Bosch."),
        ("I have accepted a job", "a job"),
        ("The Marlin", "The Marlin"),
        ("The Ritz Hotel", "The Ritz Hotel"),
        ("The University of Galway", "the University of Galway"),
        ("The other school", "the other school"),
        ("we are happy", ""),
    ],
)
def test_employer_follows_with(typed: str, fitted: str) -> None:
    assert fitting.employer(typed) == fitted


@pytest.mark.parametrize(
    ("typed", "fitted"),
    [
        ("hours", "the hours"),
        ("Sundays", "Sundays"),
        ("none of them", ""),
        ("The travel.", "the travel"),
        ("because of the night shifts", "the night shifts"),
        ("three days on site", "three days on site"),
        ("working nights", "working nights"),
        ("commuting", "commuting"),
        ("I cannot travel", ""),
        ("the hours do not suit me", ""),
        ("the hours are long", ""),
        ("", ""),
    ],
)
def test_condition_begins_its_sentence(typed: str, fitted: str) -> None:
    assert fitting.condition(typed) == fitted


@pytest.mark.parametrize(
    ("typed", "fitted"),
    [
        ("hands-on work", "more hands-on work"),
        ("More time for research", "more time for research"),
        ("less travel", "less travel"),
        ("better pay", "better pay"),
        ("different hours", "different hours"),
        ("I want more research", "more research"),
        ("I need research", "more research"),
        ("I want to work less", ""),
        ("a role with more design", "more design"),
    ],
)
def test_quality_is_wanted_more_of(typed: str, fitted: str) -> None:
    assert fitting.more_of(typed) == fitted


@pytest.mark.parametrize(
    ("times", "english", "fitted"),
    [
        (("Monday at 10",), English.AMERICAN, "Monday at 10"),
        (("I can do Monday", "we could make Friday"), English.AMERICAN, "Monday or Friday"),
        (("on Monday.", "Any time on Tuesday"), English.AMERICAN, "Monday or any time on Tuesday"),
        (("Monday", "Tuesday", "3 p.m."), English.AMERICAN, "Monday, Tuesday, or 3 p.m."),
        (("Monday", "Tuesday", "Friday"), English.BRITISH, "Monday, Tuesday or Friday"),
    ],
)
def test_other_times_are_joined_by_or(
    times: tuple[str, ...], english: English, fitted: str
) -> None:
    assert fitting.alternatives(times, english) == fitted


@pytest.mark.parametrize(
    ("role", "named"),
    [
        ("Senior Engineer", "the Senior Engineer role"),
        ("a teaching position", "the teaching position"),
        ("Engineer position", "the Engineer position"),
        ("Head of Marketing", "the Head of Marketing role"),
        ("Residency in Internal Medicine", "the Residency in Internal Medicine"),
        ("the role of Editor", "the role of Editor"),
        ("Software Engineer (m/f/d)", "the Software Engineer role"),
        ("Koch (m/w/d)", "the Koch role"),
        ("Data Analyst (BI)", "the Data Analyst (BI) role"),
        ("Staff Nurse, Cardiology", "the role of Staff Nurse, Cardiology"),
        ("Engineer – Backend", "the role of Engineer – Backend"),
        ("MSc in Physics", "the MSc in Physics programme"),
        ("Engineer at Acme", "the Engineer role"),
        (".NET Developer", "the .NET Developer role"),
        ("Internship (summer)", "the Internship (summer)"),
        ("", "the role"),
    ],
)
def test_role_gets_its_article_and_noun_once(role: str, named: str) -> None:
    assert wording.the_role(wording.bare_role(role, "Acme"), "programme") == named


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("my father is ill", "My father is ill."),
        ("We are moving!", "We are moving!"),
        ("iOS work is what I want", "iOS work is what I want."),
        ("They said “no.”", "They said “no.”"),
    ],
)
def test_own_words_become_a_sentence(typed: str, sentence: str) -> None:
    assert wording.sentence(typed) == sentence


@pytest.mark.parametrize(
    ("hour", "minute", "american", "british"),
    [
        (14, 0, "2 p.m.", "2 pm"),
        (9, 5, "9:05 a.m.", "9:05 am"),
        (0, 30, "12:30 a.m.", "12:30 am"),
        (12, 0, "noon", "noon"),
        (0, 0, "midnight", "midnight"),
    ],
)
def test_times_are_written_in_two_ways(hour: int, minute: int, american: str, british: str) -> None:
    moment = datetime(2026, 2, 13, hour, minute)  # noqa: DTZ001 - only its hours are read

    written = [wording.clock_time(moment, english) for english in English]

    assert written == [american, british]


@pytest.mark.parametrize(
    ("typed", "fitted"),
    [
        ("a master’s at Leeds, from January", "do a master’s at Leeds, from January"),
        ("My PhD", "do my PhD"),
        ("MSc Physics", "do an MSc Physics"),
        ("PhD at Leeds", "do a PhD at Leeds"),
        ("I'm starting a master's in May.", "do a master's in May"),
        ("I am going to study law", "study law"),
        ("medicine", "study medicine"),
        ("University of Leeds", "study at the University of Leeds"),
        ("Trinity College Dublin", "study at Trinity College Dublin"),
        ("going back to university", ""),
        ("I want to finish my degree", ""),
        ("", ""),
    ],
)
def test_study_follows_what_somebody_is_going_to_do(typed: str, fitted: str) -> None:
    assert fitting.study(typed) == fitted
