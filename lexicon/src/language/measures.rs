//! Units and counters that follow a number, and the kinds of amounts they make.
