using Consumer;

Lookups.Answer(args, () => Chosen.Paper, Literals.Find, () => Literals.Keyword);
