"""The provinces and territories of Canada, and the American states, as English texts name them."""

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
STATES = (
    "Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|"
    "Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|"
    "Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|"
    "Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Washington|"
    "West Virginia|Virginia|Wisconsin|Wyoming"
)
