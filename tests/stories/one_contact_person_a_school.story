Kvalitetsnetværket has one seat for each organisation: the second person is for the secretariat to decide.
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
