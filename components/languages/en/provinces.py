"""The provinces and territories of Canada as English texts name them."""

PROVINCES: dict[str, str] = {
    "Ontario": "Ontario",
    "Alberta": "Alberta",
    "Qu[eé]bec": "Quebec",
    "Manitoba": "Manitoba",
    "Saskatchewan": "Saskatchewan",
    "British Columbia": "British Columbia",
    "New Brunswick": "New Brunswick",
    "Nova Scotia": "Nova Scotia",
    "Prince Edward Island": "Prince Edward Island",
    "Newfoundland": "Newfoundland and Labrador",
    "Yukon": "Yukon",
    "Nunavut": "Nunavut",
}  # expressions, and the names that they mean
ANY_PROVINCE = "|".join(PROVINCES)
