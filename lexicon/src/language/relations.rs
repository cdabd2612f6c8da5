//! Words that join, list and introduce: conjunctions, prepositions, marks of negation.
