"""The kind of a document (report, statement, transcript, opinion ...) and whose words its paragraphs are.

kinds   Document -> its kind, as given by an analyst or told by its headline, first lines and layout
labels  a line -> the label of a speaker that it begins with
turns   Document -> the paragraphs that belong to a labelled speaker
words   the expressions of the language, from data/lexicons
"""
