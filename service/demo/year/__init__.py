"""A year of four networks: people who write and answer, the real daemon, and a clock that is pushed.

`play` knows the stage and what is shown, `year` who does what when; `flere_faglaerte`, `schools`, `agencies` and
`drift` are what the networks have before them; `outcome` what must come of it. What people write stands in `words/`.
"""
