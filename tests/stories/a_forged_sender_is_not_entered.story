The server says that the sender is forged: nobody is entered automatically, the secretariat is asked, and the address,
which may be anybody's, is not written to.
---- mail
From: Dorthe Nymann <dony@oesterbaek.example>
To: info@skoler.example
Subject: Kvalitetsnetværket
Authentication-Results: mx.skoler.example; dmarc=fail header.from=oesterbaek.example

Jeg vil gerne tilmeldes Kvalitetsnetværket.

Dorthe Nymann
Kvalitetsleder
Østerbæk Tekniske Skole
---- then
handled registration needs-secretariat
letter approval-request to kirsten@skoler.example
