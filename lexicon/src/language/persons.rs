//! Titles of offices, forms of address and other words for persons.
