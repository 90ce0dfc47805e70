"""What people call the time zones, and the places that have none named after them."""

LETTERS = {
    "ET EST EDT Eastern": ("America/New_York",),
    "CT CST CDT Central": ("America/Chicago",),
    "MT MST MDT Mountain": ("America/Denver",),
    "PT PST PDT Pacific": ("America/Los_Angeles",),
    "AKST AKDT": ("America/Anchorage",),
    "HST": ("Pacific/Honolulu",),
    "BST British": ("Europe/London",),
    "CET CEST MEZ MESZ": ("CET",),
    "EET EEST": ("EET",),
    "WET WEST": ("WET",),
    "MSK": ("Europe/Moscow",),
    "IST": ("Asia/Kolkata", "Europe/Dublin", "Asia/Jerusalem"),
    "JST": ("Asia/Tokyo",),
    "KST": ("Asia/Seoul",),
    "SGT": ("Asia/Singapore",),
    "HKT": ("Asia/Hong_Kong",),
    "SAST": ("Africa/Johannesburg",),
    "AET AEST AEDT": ("Australia/Sydney",),
    "NZT NZST NZDT": ("Pacific/Auckland",),
}
IN_WORDS = {
    "central european": "CET",
    "eastern european": "EET",
    "western european": "WET",
    "greenwich mean": "GMT",
    "irish": "Europe/Dublin",
    "indian": "Asia/Kolkata",
    "german": "Europe/Berlin",
    "french": "Europe/Paris",
    "swiss": "Europe/Zurich",
    "dutch": "Europe/Amsterdam",
}
CITIES = {  # that have no zone of their own
    "Europe/London": "Bath, Birmingham, Brighton, Bristol, Cambridge, Cardiff, Edinburgh, Glasgow, "
    "Leeds, Liverpool, Manchester, Newcastle, Nottingham, Oxford, Sheffield, Southampton, York",
    "Europe/Dublin": "Cork, Galway, Limerick",
    "Europe/Paris": "Bordeaux, Grenoble, Lille, Lyon, Lyons, Marseille, Marseilles, Montpellier, "
    "Nantes, Nice, Rennes, Strasbourg, Toulouse",
    "Europe/Berlin": "Bonn, Bremen, Cologne, Köln, Dortmund, Dresden, Düsseldorf, Essen, "
    "Frankfurt, Hamburg, Hannover, Hanover, Heidelberg, Karlsruhe, Leipzig, Mannheim, Munich, "
    "München, Nuremberg, Nürnberg, Stuttgart",
    "Europe/Vienna": "Graz, Linz, Salzburg, Wien",
    "Europe/Zurich": "Basel, Bern, Geneva, Genf, Genève, Lausanne",
    "Europe/Amsterdam": "Eindhoven, Groningen, Rotterdam, The Hague, Utrecht",
    "Europe/Brussels": "Antwerp, Ghent, Leuven, Bruxelles",
    "Europe/Madrid": "Barcelona, Bilbao, Malaga, Seville, Valencia",
    "Europe/Lisbon": "Porto",
    "Europe/Rome": "Bologna, Florence, Milan, Milano, Naples, Roma, Turin, Venice",
    "Europe/Warsaw": "Gdansk, Krakow, Kraków, Poznan, Wroclaw",
    "Europe/Prague": "Brno, Praha",
    "Europe/Stockholm": "Gothenburg, Malmö, Uppsala",
    "Europe/Copenhagen": "Aarhus",
    "Europe/Oslo": "Bergen, Trondheim",
    "Europe/Istanbul": "Ankara, Izmir",
    "Europe/Moscow": "Saint Petersburg, St Petersburg",
    "America/New_York": "Atlanta, Baltimore, Boston, Charlotte, Cleveland, Columbus, Miami, NYC, "
    "Orlando, Philadelphia, Pittsburgh, Raleigh, Tampa, Washington, Washington DC",
    "America/Chicago": "Austin, Dallas, Houston, Kansas City, Memphis, Milwaukee, Minneapolis, "
    "Nashville, New Orleans, San Antonio, St Louis",
    "America/Denver": "Albuquerque, Colorado Springs, Salt Lake City",
    "America/Los_Angeles": "LA, Las Vegas, Oakland, Portland, Sacramento, San Diego, "
    "San Francisco, San Jose, Seattle, Silicon Valley",
    "America/Toronto": "Montreal, Montréal, Ottawa, Quebec",
    "America/Edmonton": "Calgary",
    "America/Mexico_City": "Guadalajara",
    "America/Sao_Paulo": "Brasilia, Rio de Janeiro, São Paulo",
    "Asia/Kolkata": "Ahmedabad, Bangalore, Bengaluru, Chennai, Delhi, Hyderabad, Mumbai, "
    "New Delhi, Pune",
    "Asia/Shanghai": "Beijing, Guangzhou, Shenzhen",
    "Asia/Tokyo": "Kyoto, Nagoya, Osaka",
    "Asia/Dubai": "Abu Dhabi",
    "Asia/Jerusalem": "Haifa",
    "Asia/Ho_Chi_Minh": "Hanoi",
    "Africa/Johannesburg": "Cape Town, Durban, Pretoria",
    "Australia/Sydney": "Canberra",
    "Pacific/Auckland": "Christchurch, Wellington",
}
COUNTRIES = {  # as people call them beside the names in the tables
    "UK": "GB", "United Kingdom": "GB", "Great Britain": "GB", "Britain": "GB", "England": "GB",
    "Scotland": "GB", "Wales": "GB", "Northern Ireland": "GB", "US": "US", "USA": "US",
    "United States of America": "US", "America": "US", "Republic of Ireland": "IE",
    "Holland": "NL", "The Netherlands": "NL", "Czechia": "CZ", "South Korea": "KR", "UAE": "AE",
    "Türkiye": "TR", "Bosnia": "BA", "Hong Kong": "HK", "Burma": "MM",
}  # fmt: skip
LARGEST = (  # of those on the same clock in their countries, the first of them to be named
    "Australia/Sydney", "Australia/Brisbane", "Australia/Adelaide", "Australia/Perth",
    "America/Toronto", "America/Winnipeg", "America/Edmonton", "America/Vancouver",
    "America/Halifax", "America/Sao_Paulo", "America/Manaus", "Europe/Moscow", "Europe/Kyiv",
)  # fmt: skip
NO_HOME = frozenset({("UA", "Europe/Simferopol")})
CALLED = {
    "Europe/London": "UK",
    "Europe/Dublin": "Irish",
    "America/New_York": "Eastern",
    "America/Chicago": "Central",
    "America/Denver": "Mountain",
    "America/Los_Angeles": "Pacific",
    "CET": "Central European",
    "EET": "Eastern European",
    "WET": "Western European",
    "Asia/Kolkata": "Indian",
}
STATES = {  # of the USA, Canada and Australia, each on every clock that it has
    "America/New_York": "CT DC DE FL GA IN KY MA MD ME MI NC NH NJ NY OH PA RI SC TN VA VT WV",
    "America/Chicago": "AL AR FL IA IL IN KS KY LA MI MN MO MS ND NE OK SD TN TX WI",
    "America/Denver": "CO ID KS MT ND NE NM OR SD TX UT WY",
    "America/Phoenix": "AZ",
    "America/Los_Angeles": "CA ID NV OR WA",
    "America/Anchorage": "AK",
    "Pacific/Honolulu": "HI",
    "America/Toronto": "ON QC",
    "America/Winnipeg": "MB ON",
    "America/Regina": "SK",
    "America/Edmonton": "AB BC",
    "America/Vancouver": "BC",
    "America/Halifax": "NB NS PE",
    "America/St_Johns": "NL",
    "Australia/Sydney": "ACT NSW TAS VIC",
    "Australia/Brisbane": "QLD",
    "Australia/Adelaide": "SA",
    "Australia/Darwin": "NT",
    "Australia/Perth": "WA",
}
