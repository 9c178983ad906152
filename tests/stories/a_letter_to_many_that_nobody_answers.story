After seven days the preview lapses and says so; a late yes does nothing, and says that too.
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
says bortfalder det efter 7 dage
---- clock +6 days
---- then
clock
---- clock +2 days
---- then
clock held preview-lapsed
letter command-reply to kirsten@skoler.example
says Vi viste dig dette brev mandag 2. marts 2026 kl. 12.02 og spurgte, om det skulle sendes
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Proved-by: mx.skoler.example
Answers: preview

JA
---- then
handled held decided-before
letter command-reply to kirsten@skoler.example
says det kom for sent, og brevet er ikke sendt
