"""The words that give furniture away, by kind and language, and nothing else.

Articles do not always say which language they are in, and pages mix them (an English share bar under a French
text), so all lists are tried together. Entries are regular expressions on lower-case text.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

MONTHS = (
    r"(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|janv|févr|mars|avr|mai|juin|juil|août|déc"
    r"|jän|märz|okt|dez|ene|abr|ago|dic|fev|set|out)[a-zéûôç]*"
)
"""Names of months and their short forms, as a pattern."""

WEEKDAYS = (
    r"(?:(?i:mon|tues|wednes|thurs|fri|satur|sun)(?i:day)|(?i:mon|tue|wed|thu|fri|sat|sun)(?=[.,\s])"
    r"|(?i:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)"
    r"|(?i:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag)"
    r"|(?i:lunes|martes|miércoles|jueves|viernes|sábado|domingo))"
)
"""Days of the week, as a pattern."""

UNFINISHED = frozenset(
    "the a an of to in on at by for from with and or but that which who whose as into than its his her their"
    " der die das den dem des ein eine einen von im am mit und oder für zu"
    " le la les un une du de et ou à au aux dans par pour sur que qui"
    " el los las y en con por para del"
    " o os as um uma e do da dos das em no na com".split()
)
"""Words on which no title and no sentence ends."""

CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun"
    " montag dienstag mittwoch donnerstag freitag samstag sonntag mo di mi do fr sa so"
    " lundi mardi mercredi jeudi vendredi samedi dimanche"
    " lunes martes miércoles jueves viernes sábado domingo"
    " segunda-feira terça-feira quarta-feira quinta-feira sexta-feira"
    " am pm a.m p.m gmt utc bst est edt cst cdt mst mdt pst pdt cet cest et uhr h at um à on of de le den the noon"
    " min read ago minutes hours days hour minute day vor stunden minuten il y a heures hace horas há".split()
)
"""What a line that only states a date or a time is made of, beside months and numbers."""

SHARING = frozenset(
    "share shares sharing tweet tweets retweet email e-mail mail print pin pinterest facebook twitter x whatsapp"
    " linkedin"
    " reddit telegram messenger flipboard tumblr google google+ digg stumbleupon copy link sms save bookmark like"
    " likes"
    " loading comment comments views view reactions this story article post on via by more bluesky threads mastodon"
    " teilen drucken merken kommentare partager imprimer envoyer commenter commentaires compartir imprimir"
    " comentarios"
    " compartilhar comentários enviar correo".split()
)
"""What a share bar is made of, beside numbers."""

ASSERTING = frozenset(
    "has have had was were will would said says could did hat haben hatte war waren wird sagte werden a ont était"
    " étaient sera"
    " avait ha han había fue fueron será dijo foi foram será disse tem".split()
)
"""Verb forms that titles leave out and sentences need."""

LABELS: Mapping[str, Mapping[str, str]] = {
    "related": {
        "en": r"recommended(?: for you| reading| stories| by .{2,30})?|related(?: articles?| stories| content"
        r"| topics| news| links| coverage| posts?)?|read (?:more|next|also|this next)(?: stories)?"
        r"|more (?:stories|news|coverage|to explore)|(?:more|most) (?:from|on|in) .{2,50}|most (?:popular"
        r"|read|viewed|shared|watched|commented)(?: (?:in|on|from) .{2,40})?|top (?:stories|news|picks)"
        r"|trending(?: now| stories)?|popular(?: now| stories| posts)?|latest (?:news|stories)|you (?:may"
        r"|might) also (?:like|be interested in)|see also|also (?:in|on) .{2,40}|don.t miss|editor.s? picks?"
        r"|(?:our )?(?:further|suggested) reading|up next|more on this(?: story)?|what to read next"
        r"|in other news|elsewhere on (?:the web|this site)|around the web|from around the web"
        r"|promoted stories|must[- ]reads?",
        "fr": r"(?:à )?lire aussi|à lire(?: également)?|sur le même sujet|(?:articles )?les plus lus|à voir aussi"
        r"|pour aller plus loin|nos derniers articles|articles liés",
        "de": r"lesen sie auch|mehr zum thema|auch interessant|das könnte sie auch interessieren"
        r"|meistgelesen(?:e artikel)?|lesen sie mehr|mehr (?:aus|von) .{2,30}|weitere artikel|zum thema",
        "es": r"lea también|lee también|te puede interesar|(?:lo )?más (?:leído|visto)s?|noticias relacionadas"
        r"|ver también|más información|también te puede interesar",
        "pt": r"leia (?:também|mais)|veja também|(?:as )?mais lidas|saiba mais|notícias relacionadas",
    },
    "advertisement": {
        "en": r"advertisements?|advertorial|sponsored(?: content| post)?|paid (?:content|post)|promoted|ads?"
        r"|advert",
        "fr": r"publicité|contenu sponsorisé",
        "de": r"anzeige|werbung",
        "es": r"publicidad|anuncio|contenido patrocinado",
        "pt": r"publicidade|anúncio",
    },
    "pointer": {
        "en": r"enlarge(?: (?:this )?(?:image|photo|map))?|(?:click|tap) (?:to|here).{0,40}|scroll down.{0,40}"
        r"|continue reading(?: .{2,40})?|(?:story|article) continues(?: below)?(?: .{2,30})?"
        r"|begin quote(?: from)?|end quote|\(?more\)?(?: \.\.\.|\.\.\.|…)?|full (?:story|text)|show more"
        r"|play video|watch(?: live)?|(?:story|article) continued(?: below)?|story highlights"
        r"|listen to (?:this )?article|hide caption|toggle caption|view (?:gallery|slideshow|comments|more)"
        r"|expand|close|transcript",
        "fr": r"agrandir(?: .{2,20})?|lire la suite|suite",
        "de": r"weiterlesen|mehr|bild vergrößern",
        "es": r"seguir leyendo|ampliar|sigue leyendo",
        "pt": r"continue lendo|ampliar",
    },
    "note": {
        "en": r"(?:notes? (?:to|for) (?:the )?editors?|editors?.? notes?|about .{2,60}|footnotes?"
        r"|notes|references|disclaimer|background|boilerplate|safe harbou?r(?: statement)?"
        r"|(?:cautionary (?:statements?|notes?|language) (?:regarding|concerning|on|about) )?"
        r"forward[- ]looking (?:statements|information)(?: disclaimer)?)",
        "fr": r"notes? (?:aux|à l.attention des) (?:rédacteurs|rédactions)|à propos d.{2,60}",
        "de": r"hinweise? (?:an|für) (?:die )?redaktion(?:en)?|über (?:die|das|den|uns) .{2,60}|fußnoten",
        "es": r"notas? (?:para|a) (?:los )?(?:editores|la redacción)|acerca de .{2,60}|sobre (?:la|el"
        r"|nosotros) .{0,60}",
        "pt": r"notas? (?:aos|para os) editores|sobre (?:a|o|nós) .{0,60}",
    },
    "boilerplate": {
        "en": r"ends?|-30-|-0-|loading|comments (?:are )?(?:now )?closed.{0,30}"
        r"|comments on this .{2,20} are closed|home|menu|search|log ?in|sign in|contact us|about us|help"
        r"|back|top",
        "fr": r"fin|accueil|connexion",
        "de": r"ende|startseite|anmelden",
        "es": r"fin|inicio|iniciar sesión",
        "pt": r"fim|início|entrar",
    },
}
"""Whole lines, with or without a colon after them. A note's label makes all that follows it a note."""

OPENERS: Mapping[str, Mapping[str, str]] = {
    "comment": {
        "en": r"\d[\d,.]* (?:reader )?(?:comments?|responses?|replies|thoughts|reactions)"
        r"(?::?$| (?:to|on|for|so far)\b)"
        r"|(?:(?:(?:your|top|all|latest|recent|best|view|show|selected) )?(?:readers?[’']? )?comments?"
        r"|(?:your|readers?[’']?) (?:responses|replies|feedback|say|views|reactions|letters)"
        r"|(?:what (?:the |our )?)?readers (?:say|write|respond|react)|comments? section)"
        r"(?: ?[(\[|·•-] ?\d+[)\]]?| \d+)?:?$"
        r"|leave a (?:reply|comment)|post a comment|join the (?:discussion|conversation|debate)|add (?:a|your) comment"
        r"|share your (?:thoughts|views)|your e-?mail address will not",
        "fr": r"\d+ (?:commentaires?|réactions?)$|commentaires ?\(\d+\)$",
        "de": r"\d+ kommentare?$|kommentare ?\(\d+\)$",
        "es": r"\d+ (?:comentarios?|respuestas?)$|comentarios ?\(\d+\)$",
        "pt": r"\d+ (?:comentários?|respostas?)$",
        "it": r"\d+ commenti$|commenti(?: ?\(\d+\))?$",
        "nl": r"\d+ reacties?$|reacties(?: ?\(\d+\))?$",
        "pl": r"(?:\d+ )?komentarz[ey]?(?: ?\(\d+\))?$",
        "ru": r"(?:\d+ )?комментари(?:и|й|я|ев)(?: ?\(?\d+\)?)?$",
    },
    "related": {
        "en": r"(?:read (?:more|also|next|this)|related(?: stor(?:y|ies)| articles?)?|most (?:popular|read|viewed)"
        r"|more|also|recommended|analysis|explainer|timeline|quiz|factbox|podcast|gallery|see also"
        r"|also in this issue|don.t miss|up next|previous(?:ly)?|in pictures|pics|quiz|live) ?[:»>]"
        r"|more (?:from|on) |see (?:the|our|all|more) .{2,60}[>»]{1,2}$|most (?:popular|read|viewed) (?:in"
        r"|on) ",
        "fr": r"(?:(?:à )?lire (?:aussi|également)|à lire|voir aussi|notre dossier) ?[:»>]",
        "de": r"(?:lesen sie (?:auch|hier|mehr)|mehr zum thema|siehe auch) ?[:»>]",
        "es": r"(?:le[ea] (?:también|además)|te puede interesar|ver también) ?[:»>]",
        "pt": r"(?:leia (?:também|mais)|veja também) ?[:»>]",
    },
    "caption": {
        "en": r"\[?(?:(?:file )?(?:photo|photograph|image|picture|pic|video|graphic|graphics|map|chart"
        r"|illustration|audio|gallery|slideshow|infographic|credit|photo credit|image credit|enlarge|photos"
        r"|images|listen|caption)s?(?: by| credit| courtesy of)?) ?[:/|]|(?:image|media) (?:copyright"
        r"|caption|source|playback)\b|this (?:undated )?(?:file )?(?:image|photo|photograph|picture"
        r"|combination) (?:released|provided|made available|taken)\b|file ?[-–—:] |(?:photo|image|photograph"
        r"|picture) (?:by|courtesy|credit)|getty images|\(?ap photo",
        "fr": r"\[?(?:photo|vidéo|image|infographie|carte|illustration|crédit photo|légende) ?[:/|]|© ?(?:afp"
        r"|reuters)",
        "de": r"\[?(?:foto|bild|grafik|karte|video|quelle|bildunterschrift) ?[:/|]",
        "es": r"\[?(?:foto|fotografía|imagen|vídeo|video|gráfico|mapa) ?[:/|]",
        "pt": r"\[?(?:foto|imagem|vídeo|gráfico|mapa|crédito) ?[:/|]",
    },
    "pointer": {
        "en": r"(?:watch|scroll down|click here|tap here|listen live|begin quote|end quote|continued (?:on|from)"
        r"|see (?:p\.|page) \d)\b",
        "fr": r"(?:cliquez ici|regardez|lire la suite)\b",
        "de": r"(?:hier klicken|sehen sie hier|klicken sie)\b",
        "es": r"(?:haga clic|haz clic|siga leyendo)\b",
        "pt": r"(?:clique aqui|assista)\b",
    },
    "subscription": {
        "en": r"subscribe\b|sign ?up (?:for|to|here|now|today)|register (?:now|for free|here)"
        r"|join [\d,.]+ (?:subscribers|readers|members)|get (?:the|our|your|more) .{0,80}(?:inbox|newsletter"
        r"|e-?mail alerts?|app\b|delivered)|support (?:independent|our|quality)\b.{0,20}(?:journalism"
        r"|writing|work|reporting|newsroom|media)|become an? (?:member|subscriber|friend|patron|supporter)"
        r"|already an? (?:subscriber|member)|you have \d+ (?:free )?articles?|you.ve (?:read"
        r"|reached) .{0,40}(?:articles?|limit)|(?:enter|type) your e-?mail|.{0,60}\breader-supported\b|to receive"
        r" new posts|(?:we.ve got"
        r"|we have) a (?:small )?favou?r to"
        r" ask|if everyone who reads|did you find this (?:useful|helpful)"
        r"|this (?:article|content|story) is (?:for|available to|reserved for|only available)|want (?:more"
        r"|to read more)\b.{0,60}\?|to (?:continue|keep) reading|donate (?:now|today|to|here)"
        r"|make a (?:donation|contribution)|give a gift"
        r"|(?:first|one) (?:month|week) (?:is )?free|cancel any ?time"
        r"|ready for more\?|you can find this (?:story|article) in|story saved$"
        r"|thank(?:s| you) for (?:reading|subscribing|supporting|being (?:a|here))\b"
        r"|\w[\w’'-]*\+ (?:(?:your )?first|one|two|three|four|six|\d+) .{0,20}\b(?:free|months?|weeks?)"
        r" (?:for|free|at)\b"
        r"|(?:like|enjoy|love|liked|enjoyed|loved) (?:this|what you).{0,40}\?|buy (?:me|us) a"
        r"|our (?:daily|weekly|free|morning"
        r"|evening) (?:newsletter|briefing|brief)\b|don.t miss a (?:story|thing)|try .{2,30} free",
        "fr": r"abonnez-vous|inscrivez-vous|recevez (?:notre|nos|la)|déjà abonné|soutenez|faites un don"
        r"|article réservé|s.abonner|cet article vous a plu|.{0,40}réservée? aux abonnés",
        "de": r"jetzt (?:abonnieren|testen|anmelden)|abonnieren sie|melden sie sich|newsletter\b|unterstützen sie"
        r"|spenden sie",
        "ru": r"подписывайтесь|подпишитесь|подписаться|оформ(?:ите|ить) подписку",
        "es": r"suscr[ií]b[ea](?:te|se)\b|regístr[ea](?:te|se)\b|recib[ae] (?:nuestr[oa]|las)|apoya (?:el|nuestro)"
        r"|haz(?:te)? (?:una donación|socio)|[tsv]u(?:estra)? suscripción\b|¿quieres? .{0,40}\bsuscripción",
        "pt": r"assine\b|inscreva-se|cadastre-se|receba (?:nossa|as|a newsletter)|apoie (?:o|nosso)",
    },
    "advertisement": {
        "en": r"(?:advertisement|advertorial|advertisement feature|sponsored|paid content|ad) ?[-–—:(|]|this (?:ad"
        r"|advertisement) (?:has|will)\b|advertisement continue\b|advertise (?:with|here|in)\b"
        r"|sponsored by\b|brought to you by\b",
        "fr": r"publicité ?[-–—:(|]",
        "de": r"(?:anzeige|werbung) ?[-–—:(|]",
        "es": r"publicidad ?[-–—:(|]",
        "pt": r"publicidade ?[-–—:(|]",
    },
    "share": {
        "en": r"share (?:this|on|via)\b|follow (?:me|us|@|.{2,70}? on (?:twitter|facebook|instagram|x|linkedin"
        r"|bluesky|mastodon))|like us\b|like this:|tweet (?:this|at)\b|(?:on )?twitter ?: ?@|find us on\b"
        r"|connect with us|[\d.,]+ ?[km]? (?:shares?|likes|views|retweets)\b",
        "fr": r"partagez? (?:sur|cet|l)|suivez[- ](?:nous|-nous|moi)",
        "de": r"teilen (?:sie|auf)|folgen sie uns",
        "es": r"compart[aei](?:r|te)? (?:en|esta|este)|s[ií]gu?[ae]?nos|síguenos",
        "pt": r"compartilhe|siga[- ]nos|siga o",
    },
    "contact": {
        "en": r"(?:media|press|news|editorial|investor|public)? ?(?:contacts?|inquiries|enquiries|relations) ?:"
        r"|(?:for )?(?:media|press) (?:inquiries|enquiries|contact)|for (?:more|further"
        r"|additional) (?:information|details),? (?:please )?(?:contact|visit|call|see|go to|e-?mail"
        r"|write)"
        r"|(?:questions|enquiries|inquiries|requests) (?:may|can|should|are to) be (?:put|addressed|directed|sent) to\b"
        r"|do you (?:have|know) .{0,60}\?|have (?:a|you got a) (?:tip|story)|(?:have your say|tell us|let us know"
        r"|what do you think\b.{0,60}\b(?:comments?|tell us|let us know))\b|got a (?:tip|story)"
        r"|(?:please )?(?:e-?mail|text|whatsapp|call|contact|phone|write to|reach) (?:us|our|the (?:newsdesk"
        r"|reporter|author|writer))\b|(?:were|are) you (?:on|in|at|there|affected)\b.{0,60}\?|issued by ?:"
        r"|send (?:us )?(?:your )?(?:tips|pictures|photos|stories)\b|write to .{2,40}@|e-?mail:? \S+@|(?:tel"
        r"|phone|telephone|fax)\.? ?[:+(0-9]",
        "fr": r"contacts? (?:presse|médias?)|pour (?:plus|en savoir plus|toute information)|écrivez[- ](?:nous|à)",
        "de": r"(?:presse)?kontakt ?:|pressestelle ?:|rückfragen|schreiben sie (?:uns|an)|für (?:weitere"
        r"|nähere) informationen",
        "es": r"contactos? (?:de prensa)?:|para (?:más|mayor) información|escr[ií]b[ae]nos",
        "pt": r"contatos? (?:de|para) imprensa|para mais informações|escreva para",
    },
    "credit": {
        "en": r"\(?(?:(?:additional |further |with )?(?:reporting|writing|editing)|compiled|written|edited"
        r"|translated|produced|research|with (?:files|additional reporting)|with reports?)(?: contributed"
        r"| assistance)? (?:by|from)\b",
        "fr": r"\(?(?:avec (?:afp|reuters|les agences)|reportage de|édité par|traduit (?:par|de))\b|\((?:afp"
        r"|reuters)\)$",
        "de": r"\(?(?:mit material (?:von|der)|bericht von|redaktion:|mitarbeit:)|\((?:dpa|apa|afp|reuters"
        r"|sda)[/\w ]*\)$",
        "es": r"\(?(?:con información de|reporte de|editado por|traducido (?:por|de))\b|\((?:efe|afp|reuters)\)$",
        "pt": r"\(?(?:com informações d[aeo]|reportagem de|edição de|com agências)\b",
    },
    "note": {
        "en": r"this (?:article|story|post|page|piece|report|headline|column|version|text|blog|op-ed) (?:was"
        r"|has been|originally|first|has since) ?(?:been )?(?:originally |first |last )?(?:amended|corrected"
        r"|updated|published|appeared|revised|changed|edited|produced|clarified|adapted|modified)"
        r"|an earlier version|corrections?\b ?[:(&]|clarification\b ?[:(]|editor.?s?.? note"
        r"|note to (?:readers|editors)|(?:the )?(?:views|opinions) (?:and opinions )?(?:expressed"
        r"|in this)|disclosure ?:|disclaimer ?:|suggested citation|cite (?:this|as)\b|\[\^"
        r"|notes? (?:to|for) (?:the )?editors? ?:|this (?:press release|announcement|notice) (?:is|has|does|contains)\b"
        r"|this (?:interview|conversation|transcript|q ?& ?a|exchange|discussion) (?:was|has been|is an?)"
        r" (?:lightly |slightly )?(?:edited|condensed|translated|abridged|shortened|recorded|excerpted|edited)"
        r"|(?:published|appears?|appeared) in (?:the )?(?:print|.{0,30}\b(?:print edition|issue)\b)"
        r"|a version of this (?:article|story|piece|essay|post)"
        r"|originally published|for information (?:only|media)\b.{0,60}not an official",
        "fr": r"(?:cet article a été|rectificatif|erratum|note de la rédaction|les (?:opinions|propos) exprimé)",
        "de": r"(?:dieser (?:artikel|text|beitrag) (?:wurde|ist)|korrektur ?:|anmerkung der redaktion"
        r"|hinweis der redaktion|in einer früheren version)",
        "es": r"(?:este artículo (?:fue|ha sido)|corrección ?:|fe de errat|nota (?:del editor|de la redacción)"
        r"|las opiniones expresadas)",
        "pt": r"(?:este artigo foi|correção ?:|nota d[oa] (?:editor|redação)|as opiniões expressas)",
    },
    "dateline": {
        "en": r"(?:posted|published|(?:last |first )?(?:updated|published|modified|revised)|created|date|issued"
        rf"|filed|embargoed?(?: until)?) ?(?::|on\b|at\b|(?:mon|tue|wed|thu|fri|sat|sun|\d)|{MONTHS})"
        r"|(?:press|news|media) release\b(?: ?(?:no|number|#|:|-|–|—|$|\d))|for immediate release",
        "fr": r"(?:publié|mis à jour|modifié|posté)s? (?:le|:|il y a)|communiqué de presse\b",
        "de": r"(?:veröffentlicht|aktualisiert|stand|erstellt)(?: am)? ?[:\d]|pressemitteilung\b"
        r"|zur sofortigen veröffentlichung",
        "es": r"(?:publicado|actualizado|creado)(?: el)? ?[:\d]|comunicado de prensa\b|para publicación inmediata",
        "pt": r"(?:publicado|atualizado|criado)(?: em| às)? ?[:\d]|comunicado (?:de|à) imprensa\b",
    },
    "byline": {
        "en": r"(?:(?:exclusive|analysis|opinion|story|text|words|report|posted|written|commentary) )?by:? (?=\S)"
        r"|posted by\b|from (?:our|a|the) (?:special |own |staff |foreign )?correspondent",
        "fr": r"par (?=\S)|de notre (?:envoyée?|correspondante?)",
        "de": r"von (?=\S)|ein (?:kommentar|gastbeitrag|bericht|artikel) von",
        "es": r"por (?=\S)|de nuestr[oa] (?:corresponsal|enviad[oa])",
        "pt": r"por (?=\S)|d[oe] noss[oa] (?:correspondente|enviad[oa])",
    },
    "boilerplate": {
        "en": r"(?:© ?|\(c\) |copyright (?=©|\(c\)|\d{4}))|.{0,40}all rights reserved|unsubscribe\b|view (?:this"
        r"|in) .{0,30}browser|you(?:.re| are)? (?:receiving|received|get|getting) this|(?:to )?(?:update"
        r"|manage) (?:your )?(?:e-?mail )?preferences|(?:we|this (?:site"
        r"|website)) (?:and our .{2,30} )?(?:uses?|store|value) .{0,60}(?:cookies|privacy|device)"
        r"|(?:by (?:continuing|signing up|using|clicking|subscribing|registering)).{0,60}(?:you|i)"
        r" (?:agree|accept|consent)|accept (?:all|cookies)"
        r"|(?:the )?(?:comments|commenting|discussion) (?:are|is|(?:to|for|on) this) .{0,30}closed"
        r"|reproduction\b.{0,60}(?:prohibited|permission)|terms (?:of|and)\b|privacy (?:policy|notice)"
        r"|forward (?:this )?to a friend|please enable (?:javascript|cookies)|your browser (?:does|is)"
        r"|posted in .{2,80}(?:\||\bpermalink\b)"
        r"|powered by\b|filed under\b ?:|tags? ?:|topics? ?:|categor(?:y|ies) ?:|keywords? ?:|labels? ?:"
        r"|section ?:|our (?:standards|polic(?:y|ies)) ?:|something went wrong|the video will (?:start|auto-?play)"
        r"|you must (?:be|log)\b.{0,20}\bin to\b"
        r"|log ?in to (?:reply|comment|post)|skip to\b|back to (?:top|home)|jump to\b|(?:http|https"
        r"|www)[:.]\S+$",
        "fr": r"tous droits réservés|(?:se )?désabonner|ce site utilise des cookies|mots-clés ?:",
        "de": r"alle rechte vorbehalten|abmelden|diese (?:website|seite) (?:verwendet|nutzt)|schlagwörter ?:"
        r"|themen ?:|zur startseite",
        "es": r"todos los derechos|darse de baja|est[ae] (?:sitio|web) (?:usa|utiliza)|etiquetas ?:|temas ?:",
        "pt": r"todos os direitos|cancelar inscrição|este site (?:usa|utiliza)|marcadores ?:|tags ?:",
    },
}
"""How a line of furniture begins."""

SALUTATIONS = (
    r"(?:dear|hello|hi|greetings|liebe[rs]?|sehr geehrte[rs]?|guten (?:morgen|tag)|hallo|chère?s?|bonjour"
    r"|estimad[oa]s?|querid[oa]s?|hola"
    r"|car[oa]s?|prezad[oa]s?|olá)\b"
)
"""How a letter begins."""

VALEDICTIONS = (
    r"(?:with (?:(?:best|kind|warm) )?(?:thanks|regards|wishes|gratitude)|(?:best|kind|warm(?:est)?) (?:regards"
    r"|wishes)|yours(?: \w+)?|sincerely"
    r"(?: yours)?|regards|thanks|thank you|cheers|in solidarity|until next (?:week|time)|mit freundlichen grüßen"
    r"|herzlich(?:e grüße)?|beste grüße"
    r"|cordialement|bien à vous|amicalement|atentamente|saludos(?: cordiales)?|un saludo|atenciosamente|abraços),?"
)
"""Lines that close a letter."""


def whole(kind: str) -> re.Pattern[str]:
    """A pattern for a line that is nothing but a label of a kind."""
    return re.compile(rf"[\[(]?(?:{_all(LABELS[kind])}) ?[:.…»>\])]*$", re.IGNORECASE)


def opening(kind: str) -> re.Pattern[str]:
    """A pattern for how a line of a kind begins."""
    return re.compile(rf"[\[(•*“]*(?:{_all(OPENERS[kind])})", re.IGNORECASE)


def _all(lists: Mapping[str, str]) -> str:
    return "|".join(lists.values())
