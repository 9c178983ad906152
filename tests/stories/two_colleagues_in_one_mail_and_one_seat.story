One contact person a school holds within one mail too: the first is let in, the second is for the secretariat.
---- mail
From: Dorthe Nymann <dony@oesterbaek.example>
To: info@skoler.example
Subject: Kvalitetsnetværket
Authentication-Results: mx.skoler.example; dmarc=pass header.from=oesterbaek.example

Hej. Vi vil gerne tilmelde to til Kvalitetsnetværket:

- Dorthe Nymann, kvalitetsleder, dony@oesterbaek.example
- Jens Krog, uddannelsesleder, jekr@oesterbaek.example

Dorthe Nymann
Østerbæk Tekniske Skole
---- then
handled registration eligible-and-complete
letter welcome to dony@oesterbaek.example
letter approval-request to kirsten@skoler.example
letter handover to dony@oesterbaek.example
member dony@oesterbaek.example in kvalitet
