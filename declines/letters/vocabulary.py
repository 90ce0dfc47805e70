"""Lists of words by which typed text is recognised."""

# Nouns that already say "position": no "role" is added behind them.
POSITIONS = frozenset({
    "appointment", "apprenticeship", "assignment", "chair", "course", "degree", "doctorate",
    "fellowship",
    "gig", "internship", "job", "lectureship", "opening", "phd", "place", "placement", "position",
    "post", "professorship", "program", "programme", "project", "residency", "role",
    "scheme", "scholarship", "secondment", "studentship", "traineeship", "vacancy", "work",
})  # fmt: skip

# First words of jobs that are no names: "Structural welder" is written small behind "the".
TRADES = frozenset({
    "account", "admin", "administrative", "assistant", "associate", "bar", "business", "care",
    "chief", "civil", "classroom", "clinical", "community", "customer", "data", "delivery",
    "dental", "deputy", "design", "digital", "electrical", "engineering", "executive", "finance",
    "financial", "food", "general", "graduate", "graphic", "head", "health", "junior", "kitchen",
    "lab", "lead", "legal", "maintenance", "marketing", "mechanical", "medical", "night", "nursery",
    "nursing", "office", "operations", "part-time", "personal", "policy", "primary", "principal",
    "product", "production", "project", "quality", "research", "retail", "sales", "school",
    "science", "second-shift", "secondary", "security", "senior", "service", "shift", "shop",
    "site", "social", "software", "staff", "store", "structural", "support", "systems", "teaching",
    "team", "technical", "trainee", "user", "veterinary", "ward", "warehouse", "web", "youth",
})  # fmt: skip

# Words that are no names, and lose their capital inside a sentence.
ORDINARY = frozenset({
    "a", "advice", "all", "an", "any", "anybody", "anyone", "as", "at", "attention", "autumn",
    "beginning", "both", "by", "care", "coffee", "comments", "each", "early", "encouragement",
    "end", "enthusiasm", "every", "everything", "excellent", "fall", "feedback", "for",
    "friendly", "from", "generosity", "generous", "good", "great", "guidance", "help",
    "helpful", "honest", "honesty", "hospitality", "how", "if", "in", "insight", "insights",
    "interest", "invitation", "it", "its", "kind", "last", "late", "lovely", "lunch", "mid",
    "much", "my", "next", "of", "on", "openness", "our", "patience", "quick", "so", "some",
    "somebody", "someone", "spring", "such", "summer", "support", "swift", "that", "the",
    "their", "these", "this", "those", "thoughtful", "three", "time", "tips", "to", "today",
    "tomorrow", "trust", "two", "very", "warm", "warmth", "welcome", "what", "when",
    "whenever", "where", "winter", "with", "you", "your",
})  # fmt: skip

# Events that want an article: "the Leeds careers fair", but "PyCon".
EVENT_NOUNS = frozenset({
    "conference", "congress", "convention", "event", "exhibition", "expo", "fair", "festival",
    "forum", "gathering", "hackathon", "meeting", "meetup", "party", "retreat", "seminar",
    "show", "summit", "symposium", "workshop",
})  # fmt: skip

DETERMINERS = frozenset({
    "a", "an", "my", "next", "one", "our", "some", "that", "the", "their", "this", "your",
})  # fmt: skip

# What a job can ask for that does not suit: no names.
CONDITIONS = frozenset({
    "commute", "hours", "nights", "overtime", "rota", "schedule", "shifts", "travel", "traveling",
    "travelling", "weekends",
})  # fmt: skip

# What keeps people from a job, where it is named and not told: "childcare", "my mother's health".
CAUSES = frozenset({
    "accident", "accidents", "appointment", "appointments", "baby", "bereavement", "brother",
    "burnout", "care", "change", "changes", "child", "childcare", "children", "circumstances",
    "clash", "commitment", "commitments", "commute", "condition", "conflict", "conflicts",
    "crisis", "dad", "daughter", "death", "delay", "diagnosis", "disability", "divorce", "duties",
    "emergencies", "emergency", "exam", "exams", "family", "father", "funeral", "funerals",
    "grandfather", "grandmother", "grandparents", "health", "husband", "illness", "injury",
    "issue", "issues", "kids", "leave", "loss", "matter", "matters", "mom", "mother", "move",
    "mum", "obligations", "operation", "operations", "parents", "partner", "pregnancy", "problem",
    "problems", "reason", "reasons", "recovery", "relocation", "responsibilities", "separation",
    "sickness", "sister", "situation", "son", "strike", "surgery", "things", "treatment", "trip",
    "trouble", "wedding", "wellbeing", "wife",
})  # fmt: skip

# People of a family, who are somebody’s: "my mother". Some are called so like a name: "Mum".
NAMED_KIN = frozenset({"dad", "mom", "mum"})
KIN = NAMED_KIN | frozenset({
    "brother", "children", "daughter", "father", "grandfather", "grandmother", "grandparents",
    "husband", "kids", "mother", "parent", "parents", "partner", "sister", "son", "wife",
})  # fmt: skip

SEASONS = frozenset({
    "autumn", "fall", "spring", "summer", "winter",
})  # fmt: skip

PREPOSITIONS = frozenset({
    "after", "again", "around", "at", "before", "by", "during", "each", "every", "from", "in",
    "later", "next", "on", "over", "soon", "this", "tomorrow", "when",
})  # fmt: skip

# Small words that belong to a last name.
PARTICLES = frozenset({
    "al", "av", "bin", "da", "de", "del", "della", "den", "der", "di", "dos", "du", "el",
    "ibn", "la", "las", "le", "los", "st", "ten", "ter", "van", "von", "y", "zu",
})  # fmt: skip

# Not strftime: a letter is English whatever the locale of the process.
WEEKDAYS = (
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
)  # fmt: skip
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
