'Yes, but' is a no until it is said plainly; so is anything that is neither.
---- mail
From: Henrik Stovgaard <hest@oesterbaek.example>
To: info@skoler.example
Subject: Tilmelding til IT-netværket

Hermed vil jeg gerne tilmelde mig IT-netværket.

Henrik Stovgaard
It-chef
Østerbæk Tekniske Skole
---- then
handled registration needs-secretariat
letter approval-request to kirsten@skoler.example
letter handover to hest@oesterbaek.example
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Authentication-Results: mx.skoler.example; dmarc=pass header.from=skoler.example
Answers: approval-request

Godkend, men skriv rektor på i stedet
---- then
handled approval not-plain
letter command-error to kirsten@skoler.example
says Skal noget rettes, så svar GODKEND, og ret det bagefter med RET
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Authentication-Results: mx.skoler.example; dmarc=pass header.from=skoler.example
Subject: Henrik

GODKEND hest@oesterbaek.example?
---- then
handled secretariat not-understood
letter command-error to kirsten@skoler.example
says Linjen slutter med et spørgsmålstegn
says »GODKEND hest@oesterbaek.example«
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Authentication-Results: mx.skoler.example; dmarc=pass header.from=skoler.example
Answers: approval-request

Hej
Godkendt, tak!
---- then
handled approval approved
letter welcome to hest@oesterbaek.example
letter command-reply to kirsten@skoler.example
member hest@oesterbaek.example in it
