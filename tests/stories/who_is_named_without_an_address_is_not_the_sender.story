What is said of a colleague by name alone is done for that colleague or not at all, and never for the one who writes.
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Proved-by: mx.skoler.example
Subject: Nye

TILMELD Henrik Stov, hest@oesterbaek.example, ØTS, it
TILMELD Lone Bech, lone@oesterbaek.example, ØTS, it
---- then
handled secretariat commands
letter welcome to hest@oesterbaek.example
letter welcome to lone@oesterbaek.example
letter command-reply to kirsten@skoler.example
member hest@oesterbaek.example in it
member lone@oesterbaek.example in it
---- mail
From: Henrik Stov <hest@oesterbaek.example>
To: info@skoler.example
Subject: Udmelding

Min kollega Lone Bech er stoppet, så hun skal meldes ud af IT-netværket.

Henrik Stov
---- then
handled membership handed-over
letter handover to kirsten@skoler.example
letter handover to hest@oesterbaek.example
---- mail
From: Henrik Stov <hest@oesterbaek.example>
To: info@skoler.example
Proved-by: mx.skoler.example
Subject: Nyt nummer

Lone Bech har fået nyt nummer: 28 17 04 63

Henrik Stov
---- then
handled membership changed-by-other
letter changed to lone@oesterbaek.example
says Telefon: +45 28 17 04 63
---- mail
From: Henrik Stov <hest@oesterbaek.example>
To: info@skoler.example
Proved-by: mx.skoler.example
Subject: Nyt nummer

Lene Holt har fået nyt nummer: 28 17 04 64

Henrik Stov
---- then
handled membership handed-over
letter handover to kirsten@skoler.example
letter handover to hest@oesterbaek.example
---- clock +1 day
---- mail
From: Henrik Stov <hest@oesterbaek.example>
To: info@skoler.example
Subject: Sletning

Slet alt, hvad I har om Lone Bech

Henrik Stov
---- then
handled membership handed-over
letter handover to kirsten@skoler.example
letter handover to hest@oesterbaek.example
---- mail
From: Henrik Stov <hest@oesterbaek.example>
To: info@skoler.example
Proved-by: mx.skoler.example
Subject: Udmelding

Lone Bech skal meldes ud af IT-netværket.

Henrik Stov
---- then
handled membership left-by-other
letter farewell to lone@oesterbaek.example
letter farewell to hest@oesterbaek.example
gone lone@oesterbaek.example
---- mail
From: Henrik Stov <henrik@privat.example>
To: info@skoler.example
Subject: Nyt nummer

Mit nye nummer er 28 17 04 65.

Henrik Stov
---- then
handled membership not-a-member
letter farewell to henrik@privat.example
---- mail
From: Henrik Stov <henrik@privat.example>
To: info@skoler.example
Subject: Udmelding

Henrik Stov skal meldes ud af IT-netværket.
---- then
handled membership not-a-member
letter farewell to henrik@privat.example
