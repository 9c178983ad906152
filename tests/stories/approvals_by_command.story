GODKEND and AFVIS by name and address, several in one mail, in the thread and outside it; FORTRYD opens the case again.
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
From: Poul Friis <poul@korsvang.example>
To: info@skoler.example
Subject: IT-netværket

Hej, jeg vil gerne være med i IT-netværket.

Poul Friis
Driftsleder
Korsvang Bageri
---- then
handled registration needs-secretariat
letter approval-request to kirsten@skoler.example
letter handover to poul@korsvang.example
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Proved-by: mx.skoler.example
Answers: approval-request

Ja, men skriv formand på ham
---- then
handled approval not-plain
letter command-error to kirsten@skoler.example
says Vi forstod ikke dit svar om Poul Friis
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Proved-by: mx.skoler.example
Answers: command-error

Afvis: netværket er for skoler.
---- then
handled approval rejected
letter declined to poul@korsvang.example
says netværket er for skoler.
letter command-reply to kirsten@skoler.example
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Proved-by: mx.skoler.example
Subject: Fortryd

fortryd
---- then
handled secretariat commands
letter handover to poul@korsvang.example
says Sekretariatet har taget sit afslag tilbage
letter command-reply to kirsten@skoler.example
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Proved-by: mx.skoler.example
Subject: godkend

GODKEND
---- then
handled secretariat not-understood
letter command-error to kirsten@skoler.example
says Der venter flere tilmeldinger: hest@oesterbaek.example og poul@korsvang.example.
says »GODKEND hest@oesterbaek.example«
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Proved-by: mx.skoler.example
Subject: Godkend

Godkend poul@korsvang.example hvis han er leder
---- then
handled secretariat not-understood
letter command-error to kirsten@skoler.example
says Vi kan ikke godkende med en betingelse.
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Proved-by: mx.skoler.example
Subject: Afvis

Afvis ikke poul@korsvang.example
---- then
handled secretariat not-understood
letter command-error to kirsten@skoler.example
subject (1 fejl)
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Proved-by: mx.skoler.example
Answers: approval-request

GODKEND Henrik Stovgaard
AFVIS poul@korsvang.example
Netværket er kun for skoler.

Mvh Kirsten
---- then
handled secretariat commands
letter welcome to hest@oesterbaek.example
letter declined to poul@korsvang.example
letter command-reply to kirsten@skoler.example
member hest@oesterbaek.example in it
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Proved-by: mx.skoler.example
Subject: GODKEND hest@oesterbaek.example

---- then
handled secretariat not-understood
letter command-error to kirsten@skoler.example
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Proved-by: mx.skoler.example
Subject: FORTRYD

---- then
handled secretariat commands
letter command-reply to kirsten@skoler.example
says handlede om Henrik Stovgaard og
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Proved-by: mx.skoler.example
Subject: Om de nye

FORTRYD
---- then
handled secretariat commands
letter farewell to hest@oesterbaek.example
letter handover to poul@korsvang.example
letter command-reply to kirsten@skoler.example
gone hest@oesterbaek.example
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Proved-by: mx.skoler.example
Answers: approval-request

STATUS
---- then
handled secretariat commands
letter command-reply to kirsten@skoler.example
says Henrik Stovgaard
says Poul Friis
