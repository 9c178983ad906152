A mail that nobody vouches for signs a colleague up: the secretariat is asked, where its server could have vouched.
---- mail
From: Dorthe Nymann <dony@oesterbaek.example>
To: info@skoler.example
Subject: Kvalitetsnetværket

Hej. Vil I tilmelde min kollega Jens Krog til Kvalitetsnetværket? Hans mail er jekr@oesterbaek.example.

Dorthe Nymann
Østerbæk Tekniske Skole
---- then
handled registration needs-secretariat
letter approval-request to kirsten@skoler.example
letter handover to dony@oesterbaek.example
