"""Where companies, roles, names and numbers stand in messages of those who hire."""

from __future__ import annotations

import re

from declines.received import headers

WITHIN_NAMES = "of|and|&|for|the|de|na|du|des|del|della|di|la|le|les|von|van|der|und|et|da|dos"
CAPITAL = "[A-Z0-9À-ÖØ-Þ]"
NAME = rf"(?:{CAPITAL}(?:[\w&’'+/-]|\.(?=\w))*|{WITHIN_NAMES})"
NAMES = rf"{CAPITAL}[\w&’'+/-]*(?:[ ]{NAME}){{0,5}}"
SPECIALTY = (  # behind a role, where it is no way of working and no "(m/f/d)"
    r"(?: \((?!(?i:remote|hybrid|on-?site|full|part|ref|job|id|req|all|div|gn)\b)"
    r"[A-Z][a-z][\w&’'/ -]{1,38}\))?"
)
ROLE_NAME = rf"{NAMES}{SPECIALTY}"
ROLE_WORD = r"(?:role|position|post|job|opening|vacancy|opportunity)"
ROLES = (
    re.compile(
        rf"^(?:Job title|Position|Role|Post|Vacancy) ?: ?(?P<role>{ROLE_NAME})$", re.MULTILINE
    ),
    re.compile(rf"{ROLE_WORD} (?:of|as) (?:an? |the |our )?(?P<role>[A-Z][^.,;!?\n]{{2,70}})"),
    re.compile(rf"\b(?:the|our|an?) (?P<role>{ROLE_NAME}) {ROLE_WORD}\b"),
    re.compile(
        r"\b(?:interview(?:ing)?|appl(?:y|ying|ied|ication)|candidacy|interested|considered)"
        rf" (?:for|to|in|as) (?:the |our |an? )?(?P<role>{ROLE_NAME})"
    ),
    re.compile(
        rf"(?:looking for|needs?|hiring|seeking|recruiting) (?:an? |the )(?P<role>{ROLE_NAME})"
    ),
    re.compile(
        r"^(?:Re: |Fwd: )*(?:Interview|Invitation|Offer|Job offer|Your application|Application)"
        rf"[^:–\n-]{{0,30}}?(?:[:–-]| for(?: the)?) ?(?P<role>{ROLE_NAME})",
        re.MULTILINE,
    ),
    re.compile(
        rf"{ROLE_WORD} (?:of|as) (?:an? |the |our )?"
        r"(?P<role>[a-z][a-z /-]{3,40}?)(?= at | with |[.,;!?\n])"
    ),
)
ROLE_ENDS = re.compile(
    rf"\s+(?:at|with|in our|in the|here|on|starting|and (?:we|would|I)|based|{ROLE_WORD})\b.*",
    re.DOTALL,
)
COMPANIES = (
    re.compile(rf"{ROLE_WORD} (?:of|as) (?:an? |the |our )?{NAMES} (?:at|with) (?P<name>{NAMES})"),
    re.compile(rf"{ROLE_WORD} (?:here )?(?:at|with) (?P<name>{NAMES})"),
    re.compile(
        rf"\b(?i:interview|work|working|team|career|join|joining|offer|behalf of|interest|everyone)"
        rf"(?: (?:at|with|in|from|of|us at))? (?P<name>{NAMES})"
    ),
    re.compile(rf"\b(?:appl(?:y|ying|ied|ication) to|[Gg]reetings from) (?P<name>{NAMES})"),
)
LABELLED = (
    re.compile(rf"^(?:Employer|Company|Organi[sz]ation) ?: ?(?P<name>{NAMES})$", re.MULTILINE),
)
PLACES = (re.compile(rf"\b(?:at|from) (?P<name>{NAMES})"),)
NAME_ENDS = re.compile(
    r" (?:and |& )?(?:I|We|I[’']\w+|We[’']\w+)(?: .*)?$| (?:for|and|of) (?:the|an?|your|our)\b.*"
    rf"|(?: (?:{WITHIN_NAMES}))+$"
)
OCCUPATION = re.compile(
    r"\b(?:\w*(?:engineer|manager|analyst|developer|designer|director|officer|assistant|associate"
    r"|consultant|administrator|coordinator|specialist|scientist|accountant|technician|architect"
    r"|representative|supervisor|researcher)|nurse|teacher|lead|head|intern|editor|clerk|writer"
    r"|executive|producer|professor|lecturer|driver|chef|curator|librarian|pharmacist)s?\b",
    re.IGNORECASE,
)
PERSON = re.compile(  # behind a name
    rf", (?:\(|our |the )?(?:[A-Z]\w+ ){{0,3}}{OCCUPATION.pattern}", re.IGNORECASE
)
NO_COMPANY = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"|(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?|Zoom|Teams|HR|Human)\b"
    r"|(?:Head|Director|Manager|Chief|President|Dean|Chair|Vice[ -]President|VP) (?:of|for)\b"
    r"|Google|Microsoft|The$|Our|Your|I$|We$|\d|[A-Z]{2,4}$|LinkedIn|Dear"
)
NO_ROLE = re.compile(
    r"\b(?:interview|invitation|invite|offer|application|applied|your|update|next|schedul\w*"
    r"|confirm\w*|hello|hi|meeting|call|chat|thank|opportunity|availability|candidate|request"
    r"|(?:\d{1,2} )?(?:january|february|march|april|june|july|august|september|october|november"
    r"|december))\b",
    re.IGNORECASE,
)
PUBLIC_MAIL = frozenset({
    "aol", "doctors", "fastmail", "gmail", "gmx", "googlemail", "hotmail", "icloud", "live", "mail",
    "me", "msn", "nhs", "outlook", "proton", "protonmail", "web", "yahoo", "zoho",
})  # fmt: skip
HIRING_SITES = frozenset({
    "ashbyhq", "bamboohr", "breezy", "calendly", "greenhouse", "hire", "icims", "jobvite", "lever",
    "linkedin", "myworkday", "myworkdayjobs", "personio", "recruitee", "smartrecruiters",
    "successfactors", "taleo", "teamtailor", "workable", "workday", "xing", "indeed",
})  # fmt: skip
SECOND_LEVEL = frozenset({"ac", "co", "com", "edu", "gov", "net", "org"})
LEGAL_FORM = (
    r"(?:Inc|LLC|LLP|LP|Ltd|Limited|PLC|plc|GmbH|AG|SE|SA|SARL|SAS|BV|NV|AB|AS|Oy|Pty|Corp"
    r"|Corporation|Co)\b"
)
TRADES = (  # in the names of firms
    r"(?:Accountants|Actuaries|Advis[eo]rs|Architects|Consultants|Designers|Engineers|Planners"
    r"|Recruiters|Researchers|Solicitors|Surveyors|Technicians)"
)
OF_A_FIRM = re.compile(rf".* (?:{TRADES}|{LEGAL_FORM}\.?)")
_SURE = (
    r"(?:Academy|Associates|Bank|Cent(?:er|re)|Clinic|College|Company|Corporation|Council|Energy"
    r"|Foundation|Gallery|Group|Hospital|Inc\.?|Institute|Labs|Laborator(?:y|ies)|Library|Limited"
    r"|LLC|Ltd\.?|Medical|Museum|Partners|PLC|Press|Publishing|School|Schools|Society|Software"
    r"|Solutions|Studios?|Systems|Technologies|Trust|University)\b"
)
_MAYBE = (  # a role may begin with it
    r"(?:Agency|Bakery|Books|Brewery|Care|Cleaning|Clinics|Construction|Dental|Design|Education"
    r"|Electric|Engineering|Finance|Foods?|Health|Healthcare|Hotels?|Industries|Insurance|Logistics"
    r"|Media|Motors|Nursery|Pharmacy|Physio|Physiotherapy|Practice|Restaurant|Retail|Security"
    r"|Services|Staffing|Storage|Stores?|Surgery|Theatre|Transport|Travel|Veterinary)\b"
)
KIND = rf"(?: (?:{_SURE}|{_MAYBE}(?! [A-Z])|{_MAYBE}(?= {_SURE})))"  # an address leaves it out
KINDS = rf"{KIND}{{0,3}}"
REQUISITION = r"(?:[A-Z]{1,4}[-_]?\d{3,12})"
REFERENCE = re.compile(
    r"\b(?:(?:reference|ref\.?|application|requisition|candidate|vacancy|job)"
    r"\s*(?:id|no\.?|number|#|code|ref)\s*[:#]?|ref(?:erence)?\.?:?)"
    rf"\s*(?P<number>[A-Z]{{0,6}}[-/]?\d[\w/-]{{1,20}})|\((?P<alone>(?-i:{REQUISITION}))\)",
    re.IGNORECASE,
)
MAILBOX = re.compile(
    r"\b(?:careers?|jobs?|hr|human resources|recruit(?:ing|ment)|talent(?: acquisition)?|hiring"
    r"|no-?reply|bookings?|scheduling"
    r"|notifications?|do not reply|team|calendar|support|info|admin|via)\b",
    re.IGNORECASE,
)
UNATTENDED = re.compile(
    r"(?:do not|don[’']t) (?:reply|respond)(?: directly)?"
    r"(?: to this (?:e-?mail|message|mailbox)|[.!])"
    r"|\b(?:unmonitored|unattended) (?:mailbox|inbox|address|e-?mail)"
    r"|\b(?:mailbox|inbox|address|replies)\b[^.!?\n]{0,40}\bnot (?:be )?(?:monitored|read)\b",
    re.IGNORECASE,
)
MARKS = re.compile(r"^(?:> ?)+", re.MULTILINE)
QUOTE = re.compile(r"\s*(?:>|On .{6,150} wrote:\s*$|Am .{6,80} schrieb .{2,150}:\s*$)")


def without_quotes(text: str) -> str:
    """Return the message without what it quotes of others."""
    lines = [line for line in headers.without(text).split("\n") if not QUOTE.match(line)]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines))


def without_marks(text: str) -> str:
    """Return the text with what it quotes, without the marks before its lines."""
    return MARKS.sub("", text)


def of_address(address: str) -> tuple[str, str]:
    """Return the company that an address may be of, "" where it is of a mail service."""
    return _label(address).capitalize(), address


def company(text: str, patterns: tuple[re.Pattern[str], ...]) -> tuple[str, str]:
    """Return the company and the words that name it, "" where none does."""
    for pattern in patterns:
        for found in pattern.finditer(text):
            name = NAME_ENDS.sub("", found["name"]).strip(" .’'")
            if not (NO_COMPANY.match(name) or PERSON.match(text, found.end("name"))):
                return re.sub(r"[’']s$", "", name), found[0]
    return "", ""


def _label(address: str) -> str:
    """Return the word of an address that names its organisation, "" where it is a mail service."""
    *labels, _ = address.rpartition("@")[2].lower().split(".") or [""]
    while len(labels) > 1 and labels[-1] in SECOND_LEVEL:
        labels.pop()
    label = labels[-1] if labels else ""
    return "" if label in PUBLIC_MAIL | HIRING_SITES else re.sub(r"[^\w-]", "", label)


def spelled(address: str, text: str) -> re.Match[str] | None:
    """Return where a text names the company of an address: "Brightwater Labs", brightwaterlabs."""
    letters = _label(address).replace("-", "")
    if len(letters) < 3:
        return None
    units = re.findall(r"(?<=.)and(?=.)|.", letters)  # "tallowandfinch" is Tallow & Finch
    spelt = ("(?:and|&|[+])" if unit == "and" else re.escape(unit) for unit in units)
    joined = r"(?:[ &.’'-]{0,3}| and |\n)".join(spelt)
    whole = rf"(?:(?: (?:&|[A-Z][\w’'-]*)){{0,4}} {LEGAL_FORM}|{KINDS} {TRADES}\b|{KINDS})"
    pattern = re.compile(rf"(?<![\w@.])(?i:{joined})(?![\w@]|\.\w){whole}")
    capital = (found for found in pattern.finditer(text) if found[0] != found[0].lower())
    return max(capital, key=lambda found: len(found[0]), default=None)


def of_subject(subject: str) -> tuple[str, str]:
    """Return role and company of a subject that is made of them: "Nurse - Acme - Interview"."""
    bare = re.sub(r"^(?:(?i:re|fwd?): *)+", "", subject)
    pieces = [one.strip() for one in re.split(r"\s+[-–—|:/]\s+|:\s+", bare)]
    names = [one for one in pieces if re.fullmatch(ROLE_NAME, one) and not NO_ROLE.search(one)]
    roles = [one for one in names if OCCUPATION.search(one)]
    others = [one for one in names if one not in roles]
    return roles[0] if len(roles) == 1 else "", others[0] if len(others) == 1 else ""


def role(text: str, company: str) -> tuple[str, str]:
    """Return the role and the words that name it, "" where none does."""
    for pattern in ROLES:
        for found in pattern.finditer(text):
            name = ROLE_ENDS.sub("", f"{found['role']} ").strip(" .,-–’'\"")
            name = re.sub(rf"^(?:the|our|an?) |^{REQUISITION}[ :–-]+|(?: (?:and|or))+$", "", name)
            name = _without_house(name, company)
            is_company = name.casefold() == company.casefold()
            if name and not (is_company or NO_ROLE.fullmatch(name)) and len(name) < 70:
                return name, found[0]
    return "", ""


def _without_house(role: str, company: str) -> str:
    """Return the role without the company in brackets behind it."""
    bare, _, behind = role.partition(" (")
    named = {*company.casefold().split()} & {*behind.rstrip(")").casefold().split()}
    return bare if named else role


def is_mailbox(name: str) -> bool:
    """Return whether this is what a mailbox is called, and no person."""
    return bool(MAILBOX.search(name))


def reference(text: str) -> tuple[str, str]:
    """Return an application or candidate number, "" where there is none."""
    found = REFERENCE.search(text)
    return (found["number"] or found["alone"], found[0]) if found else ("", "")
