"""The office on paper: frozen values, rules and state machines, standard library only."""
