RET with details on one line and below; a new address goes to both; what was changed since is not undone blindly.
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
Subject: Rettelse

Ret hest@oesterbaek.example titel: rektor, mobil 28 17 04 63
---- then
handled secretariat commands
letter changed to hest@oesterbaek.example
letter command-reply to kirsten@skoler.example
says Stilling: rektor
says Telefon: +45 28 17 04 63
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Proved-by: mx.skoler.example
Subject: RET

RET hest@oesterbaek.example
---- then
handled secretariat not-understood
letter command-error to kirsten@skoler.example
says »RET hest@oesterbaek.example
says Telefon:
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Proved-by: mx.skoler.example
Subject: RET

*RET* hest@oesterbaek.example
Mail: henrik@oesterbaek.example
Kælenavn: Henne
---- then
handled secretariat not-understood
letter command-error to kirsten@skoler.example
subject SV: RET (1 fejl)
says > Kælenavn: Henne
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Proved-by: mx.skoler.example
Subject: RET

Ret hest@oesterbaek.example til henrik@oesterbaek.example
---- then
handled secretariat commands
letter changed to henrik@oesterbaek.example
letter changed to hest@oesterbaek.example
letter command-reply to kirsten@skoler.example
gone hest@oesterbaek.example
member henrik@oesterbaek.example in it
---- mail
From: Henrik Stovgaard <henrik@oesterbaek.example>
To: info@skoler.example
Subject: Nyt nummer

Mit nye mobilnummer er 31 90 22 08.

Henrik
---- then
handled membership changed
letter changed to henrik@oesterbaek.example
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Proved-by: mx.skoler.example
Subject: FORTRYD

---- then
handled secretariat not-understood
letter command-error to kirsten@skoler.example
says for der er ændret noget siden hos Henrik Stovgaard
