A yes that an officer writes to somebody else's mail lets nothing go, also where a letter is waiting for one.
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Proved-by: mx.skoler.example
Subject: TILMELD

TILMELD Henrik Stovgaard, hest@oesterbaek.example, ØTS, IT-netværket
---- then
handled secretariat commands
letter welcome to hest@oesterbaek.example
letter command-reply to kirsten@skoler.example
member hest@oesterbaek.example in it
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Proved-by: mx.skoler.example
Subject: NYT: Nyt fra IT-netværket

Vi ses i september.
---- then
handled secretariat commands
letter preview to kirsten@skoler.example
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Proved-by: mx.skoler.example
Subject: SV: Frokost på torsdag
In-Reply-To: <frokost@oesterbaek.example>

Ja, det passer fint.

Kirsten
---- then
not-ours
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Proved-by: mx.skoler.example
Answers-subject-only: preview

Ja
---- then
handled held sent
letter news to hest@oesterbaek.example
letter command-reply to kirsten@skoler.example
