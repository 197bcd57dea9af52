"""Pages in other languages and scripts, by the structures that are common there."""

from __future__ import annotations

import json

from tests.readers.pages.shape import Shape, between, tagged

GERMAN = (
    "Der Stadtrat von Ellmünde hat am Donnerstagabend beschlossen, das Hallenbad bis zum Frühjahr zu schließen. Grund sind die Kosten für Gas, die sich seit dem vergangenen Jahr verdoppelt haben.",
    "Für den Beschluss stimmten 21 Mitglieder, 17 waren dagegen. Die Schulen sollen ihren Unterricht vorerst in das Freibad der Nachbargemeinde verlegen, das eine Traglufthalle besitzt.",
    "„Das ist keine Entscheidung, auf die wir stolz sein können“, sagte Oberbürgermeisterin Karin Thiel. „Aber wir heizen kein Becken, wenn wir keine Klassenzimmer heizen können.“",
    "Der Schwimmverein kündigte an, vor dem Rathaus zu demonstrieren. Er hat nach eigenen Angaben 900 Mitglieder, darunter 340 Kinder, die auf einen Kurs warten.",
    "Eine Sanierung der Heizung war 2018 verschoben worden. Sie hätte damals 1,1 Millionen Euro gekostet; heute rechnet die Verwaltung mit dem Doppelten.",
)
FRENCH = (
    "Les pêcheurs de Port-Merlan ont bloqué lundi l’entrée du port pour protester contre la hausse du prix du gazole, qui a augmenté d’un tiers depuis janvier.",
    "Une vingtaine de chalutiers se sont placés en travers du chenal peu après six heures, a constaté un journaliste sur place. Deux cargos attendaient au large.",
    "« À ce prix-là, chaque sortie me coûte plus qu’elle ne me rapporte », a expliqué Yves Le Goff, patron d’un chalutier de dix-huit mètres. « Je préfère rester à quai et le faire savoir. »",
    "Le préfet a reçu une délégation dans l’après-midi. Une aide de vingt centimes par litre pourrait être versée dès le mois prochain, selon la préfecture.",
    "Le comité des pêches a appelé à lever le blocage mardi à midi, sans exclure d’autres actions.",
)
SPANISH = (
    "El Gobierno de la región de Valdeñas declaró este viernes el estado de emergencia en doce municipios por los incendios que avanzan desde el miércoles en la sierra de Oroz.",
    "Más de 1.400 personas han tenido que abandonar sus casas. El fuego ha quemado unas 6.000 hectáreas de pinar, según los datos del servicio de montes.",
    "«Lo hemos perdido todo menos las ovejas», contó Remedios Salas, que tiene una granja en Alcor. «Se fueron solas hacia el río antes de que llegaran los bomberos.»",
    "Dos hidroaviones llegados de la costa ayudan desde la mañana. El viento, que ha cambiado tres veces de dirección, complica el trabajo de las brigadas.",
    "La Fiscalía investiga si el incendio empezó en un vertedero ilegal que los vecinos habían denunciado en abril.",
)
ARABIC = (
    "أعلنت بلدية مدينة الزهراء يوم الثلاثاء أنها ستعيد فتح السوق القديم بعد ثلاث سنوات من أعمال الترميم التي كلفت نحو أربعة ملايين دينار.",
    "وقال رئيس البلدية سامي الحداد إن المحلات ستعود إلى أصحابها بالإيجار نفسه لمدة خمس سنوات، وإن السوق سيكون مفتوحا للمشاة فقط.",
    "وكان السوق قد أغلق بعد حريق دمر أكثر من ستين محلا. ولم يعرف سبب الحريق حتى الآن رغم تحقيق استمر عاما كاملا.",
    "وقالت ليلى منصور، التي تبيع التوابل في السوق منذ عشرين عاما، إنها لم تكن تصدق أنها ستعود إلى مكانها القديم.",
)
RUSSIAN = (
    "В Нижнем Ольшанске во вторник открыли новый корпус детской больницы, строительство которого началось ещё в 2016 году и дважды останавливалось.",
    "В корпусе двести мест, шесть операционных и отделение для недоношенных детей. Первых пациентов перевели сюда ещё до официального открытия.",
    "«Мы девять лет работали в здании, где зимой было двенадцать градусов, — рассказала главный врач Марина Зуева. — Теперь я хожу по коридорам и не верю».",
    "Строительство обошлось в 3,2 миллиарда рублей. Первый подрядчик был осуждён за растрату в 2021 году.",
)
HINDI = (
    "सोनपुर जिले में मंगलवार को हुई भारी बारिश के बाद नदी का जलस्तर खतरे के निशान से ऊपर पहुँच गया और करीब चालीस गाँवों में पानी भर गया।",
    "जिला प्रशासन ने बताया कि अब तक छह हजार लोगों को सुरक्षित स्थानों पर पहुँचाया गया है और बारह राहत शिविर खोले गए हैं।",
    "गाँव के निवासी रमेश यादव ने कहा कि पानी रात में इतनी तेजी से आया कि लोग केवल अपने बच्चों और पशुओं को ही बचा सके।",
    "मौसम विभाग ने अगले दो दिनों तक और बारिश होने की चेतावनी दी है और लोगों से नदी के पास न जाने को कहा है।",
)


def german() -> Shape:
    """A German paper: a kicker over the headline, boxes of links called Mehr zum Thema, a consent layer."""
    box = '<div class="park-article-teaser"><strong>Mehr zum Thema</strong><a href="/1"><span>Freibad</span> Warum die Traglufthalle nie warm wird</a><a href="/2"><span>Rathaus</span> Thiel will wieder antreten</a></div>'
    data = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": "Ellmünde schließt sein Hallenbad",
        "datePublished": "2025-11-06T21:14:00+01:00",
        "author": [{"@type": "Person", "name": "Jörg Petersen"}],
        "publisher": {"@type": "Organization", "name": "Ellmünder Anzeiger"},
    }
    html = f"""<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><title>Energiekosten: Ellmünde schließt sein Hallenbad | Ellmünder Anzeiger</title><link rel="canonical" href="https://anzeiger.example/lokales/hallenbad-88.html"><script type="application/ld+json">{json.dumps(data)}</script></head>
<body><div class="cmpbox"><p>Wir und unsere Partner verarbeiten personenbezogene Daten, um Ihnen Werbung und Inhalte anzuzeigen.</p><button>Zustimmen</button></div><div class="kopf"><a>Lokales</a><a>Sport</a><a>Abo</a></div>
<article class="artikel"><h1><span class="dachzeile">Energiekosten</span> <span class="schlagzeile">Ellmünde schließt sein Hallenbad</span></h1><p class="vorspann">Die Schulen weichen aus, der Schwimmverein will demonstrieren.</p><div class="autor">Von <a>Jörg Petersen</a></div><div class="zeit">06.11.2025, 21:14 Uhr</div><div class="teilen"><span>Teilen</span><span>Merken</span><span>Drucken</span></div>
<div class="artikeltext">{between(tagged(GERMAN), {2: box, 4: '<div class="anzeige">Anzeige</div>'})}</div><p class="kuerzel">Quelle: Ellmünder Anzeiger/jp</p></article>
<div class="leserkommentare"><h3>2 Kommentare</h3><div class="kommentar"><b>Wasserratte</b><p>Hauptsache, für den neuen Kreisel war Geld da, man fasst sich an den Kopf.</p><a>Antworten</a></div><div class="kommentar"><b>Elbfischer</b><p>Meine Tochter wartet seit zwei Jahren auf einen Schwimmkurs, danke für nichts.</p><a>Antworten</a></div></div>
<div class="meistgelesen"><h3>Meistgelesen</h3><ol><li><a>Kuh legt Bahnverkehr lahm</a></li><li><a>Bäckerei gibt nach hundert Jahren auf</a></li></ol></div><div class="fuss">Impressum Datenschutz AGB</div></body></html>"""
    return Shape(
        "german", html, GERMAN, "Ellmünde schließt sein Hallenbad", "Ellmünder Anzeiger", "Jörg Petersen", "2025-11-06T21:14:00+01:00", "https://anzeiger.example/lokales/hallenbad-88.html", "de", "newspaper",
        comments=("Hauptsache, für den neuen Kreisel", "Meine Tochter wartet seit zwei Jahren"), never=("Warum die Traglufthalle", "Thiel will wieder antreten", "Wir und unsere Partner", "Kuh legt Bahnverkehr", "Drucken"),
        may=("Die Schulen weichen aus, der Schwimmverein will demonstrieren.", "Quelle: Ellmünder Anzeiger/jp", "Energiekosten Ellmünde schließt sein Hallenbad"),
    )  # fmt: skip


def french() -> Shape:
    """A French paper: À lire aussi between the paragraphs, reserved for subscribers, a caption with its agency."""
    also = '<p class="article__also"><strong>Lire aussi :</strong> <a href="/x">Le prix du gazole, une histoire française</a></p>'
    html = f"""<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><title>A Port-Merlan, les pêcheurs bloquent le port contre le prix du gazole</title><meta property="og:site_name" content="La Dépêche du Merlan"><meta property="og:title" content="A Port-Merlan, les pêcheurs bloquent le port contre le prix du gazole"><meta property="og:article:published_time" content="2025-03-10T17:32:00+01:00"><meta property="og:article:author" content="Solène Kerbrat"><meta property="og:url" content="https://depeche.example/peche"></head>
<body><header class="Header"><a>La Dépêche du Merlan</a></header><main><section class="zone zone--article"><header class="article__heading"><h1 class="article__title">A Port-Merlan, les pêcheurs bloquent le port contre le prix du gazole</h1><p class="article__desc">Une vingtaine de chalutiers ont fermé le chenal. Une aide est promise.</p><section class="meta meta__author"><p>Par <a class="article__author-link">Solène Kerbrat</a></p><p class="meta__date">Publié le 10 mars 2025 à 17h32, modifié le 10 mars 2025 à 18h04</p></section></header>
<section class="article__wrapper"><article class="article__content"><figure class="article__media"><img><figcaption class="article__legend">Le port de Port-Merlan, lundi 10 mars 2025. <span>ANNE HUET POUR LA DÉPÊCHE</span></figcaption></figure>{between(tagged(FRENCH, '<p class="article__paragraph">'), {2: also})}<p class="article__signature">Solène Kerbrat</p></article></section>
<section class="article__reactions"><a href="#r">Contribuer</a></section><section class="friend"><p>L’espace des contributions est réservé aux abonnés. Abonnez-vous pour accéder à cet espace d’échange.</p></section></section></main><footer>Index actualité du 10 mars 2025</footer></body></html>"""
    return Shape(
        "french", html, FRENCH, "A Port-Merlan, les pêcheurs bloquent le port contre le prix du gazole", "La Dépêche du Merlan", "Solène Kerbrat", "2025-03-10T17:32:00+01:00", "https://depeche.example/peche", "fr",
        never=("une histoire française", "réservé aux abonnés"), may=("Une vingtaine de chalutiers ont fermé le chenal. Une aide est promise.", "Solène Kerbrat", "Le port de Port-Merlan, lundi 10 mars 2025. ANNE HUET POUR LA DÉPÊCHE"),
    )  # fmt: skip


def spanish() -> Shape:
    """A Spanish paper: city and date before the text, links set among the paragraphs, tags and comments below."""
    also = '<div class="ue-c-article__related"><p>Más información</p><ul><li><a>Por qué arden los pinares de Oroz</a></li></ul></div>'
    html = f"""<!DOCTYPE html><html lang="es-ES"><head><meta charset="utf-8"><title>Emergencia en doce municipios por los incendios de Oroz | El Correo de Valdeñas</title><meta property="og:site_name" content="El Correo de Valdeñas"><meta property="og:title" content="Emergencia en doce municipios por los incendios de Oroz"><meta name="date" content="2025-07-18T12:20:00+02:00"><meta name="author" content="Lucía Barrios, Andrés Peña"></head>
<body><nav class="menu"><a>España</a><a>Deportes</a></nav><article class="a_c"><header class="a_e"><h1 class="a_t">Emergencia en doce municipios por los incendios de Oroz</h1><h2 class="a_st">Más de 1.400 personas, fuera de sus casas</h2><div class="a_md_a"><a>Lucía Barrios</a> <a>Andrés Peña</a></div><div class="a_md_f"><span>Alcor</span> - <time datetime="2025-07-18T10:20:00.000Z"><a>18 jul 2025 - 12:20 CEST</a></time></div></header>
<div class="a_m_w"><figure><img><figcaption class="a_m_p">Vecinos de Alcor miran el fuego, el jueves por la noche.<span class="a_m_m">Nuria Vela</span></figcaption></figure></div><div class="a_c clearfix" data-dtm-region="articulo_cuerpo">{between(tagged(SPANISH), {3: also})}</div><section class="a_fc"><p>Tu suscripción se está usando en otro dispositivo</p><p>¿Quieres añadir otro usuario a tu suscripción?</p></section><div class="a_tags"><h3>Archivado en</h3><ul><li>Incendios</li><li>Valdeñas</li></ul></div></article>
<section id="comentarios" class="comentarios"><h2>Comentarios</h2><ol><li><p>Todos los veranos la misma historia y nadie limpia el monte.</p><a>Responder</a></li><li><p>Mucho ánimo a la gente de Alcor, que ya pasó por esto en 2009.</p><a>Responder</a></li></ol></section></body></html>"""
    return Shape(
        "spanish", html, SPANISH, "Emergencia en doce municipios por los incendios de Oroz", "El Correo de Valdeñas", "Lucía Barrios and Andrés Peña", "2025-07-18T12:20:00+02:00", None, "es-ES",
        comments=("Todos los veranos la misma historia", "Mucho ánimo a la gente"), never=("Por qué arden", "Tu suscripción se está usando", "Archivado en"),
        may=("Más de 1.400 personas, fuera de sus casas", "Vecinos de Alcor miran el fuego, el jueves por la noche.Nuria Vela"),
    )  # fmt: skip


def arabic() -> Shape:
    """An Arabic page, written from right to left."""
    html = f"""<!DOCTYPE html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>إعادة فتح السوق القديم في الزهراء - صحيفة الميناء</title><meta property="og:site_name" content="صحيفة الميناء"><meta property="og:title" content="إعادة فتح السوق القديم في الزهراء"><meta property="article:published_time" content="2025-02-11T13:00:00+03:00"><link rel="canonical" href="https://mina.example/souq"></head>
<body><div class="navbar"><a>الرئيسية</a><a>اقتصاد</a></div><article><h1>إعادة فتح السوق القديم في الزهراء</h1><div class="post-meta"><span class="author">نور الشامي</span> <time datetime="2025-02-11T13:00:00+03:00">11 فبراير 2025</time></div><div class="post-content">{"".join(tagged(ARABIC))}</div></article><div class="related-posts"><h3>اقرأ أيضا</h3><ul><li><a>أسعار الخضار ترتفع قبل العيد</a></li></ul></div><footer>جميع الحقوق محفوظة</footer></body></html>"""
    return Shape(
        "arabic",
        html,
        ARABIC,
        "إعادة فتح السوق القديم في الزهراء",
        "صحيفة الميناء",
        "نور الشامي",
        "2025-02-11T13:00:00+03:00",
        "https://mina.example/souq",
        "ar",
        never=("أسعار الخضار ترتفع", "جميع الحقوق محفوظة"),
    )


def russian() -> Shape:
    """A Russian news site: microdata of its own, read-also boxes, a call to subscribe to a channel."""
    also = '<div class="article__inline-item"><a><span>Читайте также</span> Почему школа осталась без крыши</a></div>'
    html = f"""<!DOCTYPE html><html lang="ru"><head><meta charset="utf-8"><title>Новый корпус детской больницы открыли в Нижнем Ольшанске — Ольшанские новости</title><meta property="og:site_name" content="Ольшанские новости"><meta property="og:title" content="Новый корпус детской больницы открыли в Нижнем Ольшанске"></head>
<body><div class="header__nav"><a>Новости</a><a>Спорт</a></div><div class="article" itemscope itemtype="https://schema.org/NewsArticle"><meta itemprop="datePublished" content="2025-11-11T14:05:00+03:00"><h1 class="article__header__title" itemprop="headline">Новый корпус детской больницы открыли в Нижнем Ольшанске</h1><div class="article__text" itemprop="articleBody">{between(tagged(RUSSIAN), {2: also})}</div><div class="article__authors">Автор: <span itemprop="author">Илья Громов</span></div><div class="article__subscribe"><p>Подписывайтесь на наш канал, чтобы первыми узнавать о главном.</p></div></div><div class="news-feed"><a>Трамвай сошёл с рельсов у вокзала</a></div></body></html>"""
    return Shape(
        "russian",
        html,
        RUSSIAN,
        "Новый корпус детской больницы открыли в Нижнем Ольшанске",
        "Ольшанские новости",
        "Илья Громов",
        "2025-11-11T14:05:00+03:00",
        None,
        "ru",
        "newspaper",
        never=("Почему школа осталась", "Подписывайтесь на наш канал", "Трамвай сошёл"),
    )


def hindi() -> Shape:
    """A Hindi news site with a list of highlights and links between the paragraphs."""
    also = '<div class="also-read"><p><b>ये भी पढ़ें:</b> <a>पुल टूटने से दो गाँव कटे</a></p></div>'
    html = f"""<!DOCTYPE html><html lang="hi"><head><meta charset="utf-8"><title>सोनपुर में बाढ़ से चालीस गाँव डूबे | जनधारा</title><meta property="og:site_name" content="जनधारा"><meta property="og:title" content="सोनपुर में बाढ़ से चालीस गाँव डूबे"><meta property="article:published_time" content="2025-08-05T19:45:00+05:30"></head>
<body><div class="top-menu"><a>होम</a><a>राज्य</a></div><div class="story-section"><h1>सोनपुर में बाढ़ से चालीस गाँव डूबे</h1><div class="story-content">{between(tagged(HINDI), {2: also})}</div></div><div class="app-download"><p>ताजा खबरों के लिए हमारा ऐप डाउनलोड करें</p></div></body></html>"""
    return Shape(
        "hindi",
        html,
        HINDI,
        "सोनपुर में बाढ़ से चालीस गाँव डूबे",
        "जनधारा",
        None,
        "2025-08-05T19:45:00+05:30",
        None,
        "hi",
        never=("पुल टूटने से", "ऐप डाउनलोड करें"),
    )


SHAPES = (german(), french(), spanish(), arabic(), russian(), hindi())
