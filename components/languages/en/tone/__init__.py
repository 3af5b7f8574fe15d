"""How words sound: polarity and subjectivity, and the tone towards a target."""
