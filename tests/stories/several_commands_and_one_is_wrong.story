All lines of a mail are understood before any is done: one that is wrong holds the others back, and five bring help.
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Proved-by: mx.skoler.example
Subject: Opgaver

TILMELD Henrik Stovgaard, hest@oesterbaek.example, ØTS, IT-netværket
AFMELD per@oesterbaek.example
MEDLEMMER frisørnetværket
---- then
handled secretariat not-understood
letter command-error to kirsten@skoler.example
subject SV: Opgaver (2 fejl)
says > TILMELD Henrik Stovgaard, hest@oesterbaek.example, ØTS, IT-netværket Forstået, men ikke udført.
says per@oesterbaek.example er ikke medlem her.
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Proved-by: mx.skoler.example
Answers: command-error

TILMELD Henrik Stovgaard, hest@oesterbaek.example, ØTS, IT-netværket
MEDLEMMER it
---- then
handled secretariat commands
letter welcome to hest@oesterbaek.example
letter command-reply to kirsten@skoler.example
subject SV: Opgaver
member hest@oesterbaek.example in it
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Proved-by: mx.skoler.example
Subject: AFMELD

hest@oesterbaek.example
og så var der lige Birgit
som også skal ud
og Poul fra Nordby
hun hedder vist Holm
nå ja og en til
---- then
handled secretariat not-understood
letter command-error to kirsten@skoler.example
says HJÆLP
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Proved-by: mx.skoler.example
Answers: command-error

Det forstår jeg ikke
---- then
handled secretariat not-understood
letter command-error to kirsten@skoler.example
subject SV: AFMELD (1 fejl)
says Det forstod vi ikke.
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Proved-by: mx.skoler.example
Answers: command-error

Tak for hjælpen
---- then
handled secretariat no-command
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Proved-by: mx.skoler.example
Subject: FORTRYD

AFMELD hest@oesterbaek.example
FORTRYD
---- then
handled secretariat not-understood
letter command-error to kirsten@skoler.example
says FORTRYD kan ikke stå sammen med andet.
