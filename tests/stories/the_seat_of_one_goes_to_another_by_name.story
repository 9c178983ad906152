The secretariat may name the one who has the seat, and the one who is to have it.
---- mail
From: Dorthe Nymann <dony@oesterbaek.example>
To: info@skoler.example
Subject: Kvalitetsnetværket

Jeg vil gerne tilmeldes Kvalitetsnetværket.

Dorthe Nymann
Kvalitetsleder
Østerbæk Tekniske Skole
---- then
handled registration eligible-and-complete
letter welcome to dony@oesterbaek.example
member dony@oesterbaek.example in kvalitet
---- mail
From: Jens Krog <jekr@oesterbaek.example>
To: info@skoler.example
Subject: Kvalitetsnetværket

Jeg vil gerne tilmeldes Kvalitetsnetværket.

Jens Krog
Uddannelsesleder
Østerbæk Tekniske Skole
---- then
handled registration needs-secretariat
letter approval-request to kirsten@skoler.example
letter handover to jekr@oesterbaek.example
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Authentication-Results: mx.skoler.example; dmarc=pass header.from=skoler.example
Answers: approval-request

Ja, erstat Dorthe med Jens.
---- then
handled approval approved
letter welcome to jekr@oesterbaek.example
letter farewell to dony@oesterbaek.example
letter command-reply to kirsten@skoler.example
gone dony@oesterbaek.example
member jekr@oesterbaek.example in kvalitet
