"""Entity resolution: propose pairs of records that may be the same, judge them, keep the judgements."""
