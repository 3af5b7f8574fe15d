"""Fits the models that ship with the program. Nothing in components imports from here.

statements    data/lexicons/en/statement_weights.csv: how likely a statement found is right
content_ends  data/lexicons/en/content_weights.csv: where the content of an indirect statement ends
tone          data/models/tone/weights.npz: the tone of a sentence towards a person or institution
fitting       the logistic regressions that these use, and the file of weights by name
polnear       the benchmark that the first two are fitted on
"""
