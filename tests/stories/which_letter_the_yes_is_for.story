Several letters wait, and a yes by itself is for none of them: they are told by their titles and where to find them.
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Proved-by: mx.skoler.example
Subject:

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
Subject:

NYT Ny dato for mødet
Netværk: it

Vi ses den 4. juni.
---- then
handled secretariat commands
letter preview to kirsten@skoler.example
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Proved-by: mx.skoler.example
Subject: NYT

NYT Sommerhilsen
Netværk: it

God sommer!
---- then
handled secretariat commands
letter preview to kirsten@skoler.example
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Proved-by: mx.skoler.example
Subject: Ja

---- then
handled held which-preview
letter command-error to kirsten@skoler.example
says »Ny dato for mødet«, vist mandag 2. marts 2026 kl. 12.02; i mailens emne står [
says »Sommerhilsen«
