The secretariat is asked once, however often the person writes.
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
From: Henrik Stovgaard <hest@oesterbaek.example>
To: info@skoler.example
Subject: Tilmelding til IT-netværket

Jeg vil stadig gerne tilmeldes IT-netværket.

Henrik Stovgaard
It-chef
Østerbæk Tekniske Skole
---- then
handled registration still-pending
letter handover to hest@oesterbaek.example
