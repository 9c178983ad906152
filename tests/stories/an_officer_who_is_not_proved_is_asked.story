Without the server's word the officer is asked at the registered address, once; a plain yes there does what was asked.
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Subject: TILMELD

TILMELD Henrik Stovgaard, hest@oesterbaek.example, ØTS, IT-netværket
---- then
handled secretariat unproved
letter confirm-address to kirsten@skoler.example
subject Er denne mail fra dig?
says TILMELD Henrik Stovgaard
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Answers: confirm-address

Ja, det var mig
---- then
handled held code-came-back secretariat commands
letter welcome to hest@oesterbaek.example
letter command-reply to kirsten@skoler.example
member hest@oesterbaek.example in it
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Answers: confirm-address

Ja
---- then
handled held code-used
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Subject: NYT: Nyt fra IT-netværket

Vi ses i september.
---- then
handled secretariat unproved
letter confirm-address to kirsten@skoler.example
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Answers: confirm-address

JA
---- then
handled held code-came-back secretariat commands
letter preview to kirsten@skoler.example
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Subject: AFMELD hest@oesterbaek.example

---- then
handled secretariat unproved
letter confirm-address to kirsten@skoler.example
---- clock +3 days
---- then
clock held code-lapsed
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Answers: confirm-address

JA
---- then
handled held code-too-late
letter command-error to kirsten@skoler.example
says Et ja gælder i 48 timer, så det kom for sent
