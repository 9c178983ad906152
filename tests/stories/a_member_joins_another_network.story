Who is known already gives nothing anew: the welcome shows what is stored, old and new.
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
From: Dorthe Nymann <dony@oesterbaek.example>
To: info@skoler.example
Subject: IT-netværket

Jeg vil også gerne tilmeldes IT-netværket.

Dorthe Nymann
Kvalitetsleder
Østerbæk Tekniske Skole
---- then
handled registration needs-secretariat
letter approval-request to kirsten@skoler.example
letter handover to dony@oesterbaek.example
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Authentication-Results: mx.skoler.example; dmarc=pass header.from=skoler.example
Answers: approval-request

Godkendt
---- then
handled approval approved
letter welcome to dony@oesterbaek.example
letter command-reply to kirsten@skoler.example
member dony@oesterbaek.example in it kvalitet
