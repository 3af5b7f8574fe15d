"""The label of an event in an English sentence: a clause that tells who did what, or the sentence's own words.

clause_labels  the clause of an event as a label
tellable       whether a clause tells an event that a label can name
reported       what somebody said or claimed as a label
completeness   whether the words kept for a label have what they need
shortening     subject and predicate in at most twelve words
noun_labels    the label of an event that is named by a noun
needs          what a word needs after it
plain_clauses  a clause that can be read alone, as its sentence has it
omitting       what a clause can do without before its verb
abridging      what a predicate can do without
assertions     whether a clause tells what happened, and whether its subject can be read alone
wording        how labels are written and cut
quoting        what stands in quotation marks
check          what cannot be printed
"""
