"""Labels in quotation marks: what somebody said, and a sentence's own words where no clause gives a label.

own_words    which clause is quoted
reports      its words, or those of what it reports
own_clauses  the words of a clause that can be read alone, and where its grammar allows a cut
quotations   how quotations are written
endings      where they may be cut by their words
"""
