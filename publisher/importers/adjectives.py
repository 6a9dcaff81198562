"""English adjectives of states, as they stand in front of an office: "Egyptian President A B".

Each is written with the name that the registry knows; an adjective that two states share
("Korean", "Congolese", "Guinean", "Dominican") is nobody's, and is left out.
"""

_LINES = """
Afghan: Afghanistan
Albanian: Albania
Algerian: Algeria
American: United States
Angolan: Angola
Argentine: Argentina
Argentinian: Argentina
Armenian: Armenia
Australian: Australia
Austrian: Austria
Azerbaijani: Azerbaijan
Bahamian: Bahamas
Bahraini: Bahrain
Bangladeshi: Bangladesh
Barbadian: Barbados
Belarusian: Belarus
Belgian: Belgium
Belizean: Belize
Beninese: Benin
Bhutanese: Bhutan
Bolivian: Bolivia
Bosnian: Bosnia and Herzegovina
Brazilian: Brazil
British: United Kingdom
Bruneian: Brunei Darussalam
Bulgarian: Bulgaria
Burundian: Burundi
Cambodian: Cambodia
Cameroonian: Cameroon
Canadian: Canada
Chadian: Chad
Chilean: Chile
Chinese: China
Colombian: Colombia
Croatian: Croatia
Cuban: Cuba
Cypriot: Cyprus
Czech: Czechia
Czechoslovak: Czechoslovakia
Danish: Denmark
Djiboutian: Djibouti
Dutch: Netherlands
Ecuadorian: Ecuador
Egyptian: Egypt
Emirati: United Arab Emirates
Eritrean: Eritrea
Estonian: Estonia
Ethiopian: Ethiopia
Fijian: Fiji
Finnish: Finland
French: France
Gabonese: Gabon
Gambian: Gambia
Georgian: Georgia
German: Germany
Ghanaian: Ghana
Greek: Greece
Grenadian: Grenada
Guatemalan: Guatemala
Guyanese: Guyana
Haitian: Haiti
Honduran: Honduras
Hungarian: Hungary
Icelandic: Iceland
Indian: India
Indonesian: Indonesia
Iranian: Iran
Iraqi: Iraq
Irish: Ireland
Israeli: Israel
Italian: Italy
Ivorian: Côte d'Ivoire
Jamaican: Jamaica
Japanese: Japan
Jordanian: Jordan
Kazakh: Kazakhstan
Kazakhstani: Kazakhstan
Kenyan: Kenya
Kuwaiti: Kuwait
Kyrgyz: Kyrgyzstan
Lao: Lao People's Democratic Republic
Latvian: Latvia
Lebanese: Lebanon
Liberian: Liberia
Libyan: Libya
Lithuanian: Lithuania
Luxembourgish: Luxembourg
Malagasy: Madagascar
Malawian: Malawi
Malaysian: Malaysia
Maldivian: Maldives
Malian: Mali
Maltese: Malta
Mauritanian: Mauritania
Mauritian: Mauritius
Mexican: Mexico
Moldovan: Moldova
Mongolian: Mongolia
Montenegrin: Montenegro
Moroccan: Morocco
Mozambican: Mozambique
Namibian: Namibia
Nepali: Nepal
Nicaraguan: Nicaragua
Nigerian: Nigeria
Nigerien: Niger
Norwegian: Norway
Omani: Oman
Pakistani: Pakistan
Palauan: Palau
Palestinian: State of Palestine
Panamanian: Panama
Paraguayan: Paraguay
Peruvian: Peru
Philippine: Philippines
Polish: Poland
Portuguese: Portugal
Qatari: Qatar
Romanian: Romania
Russian: Russian Federation
Rwandan: Rwanda
Salvadoran: El Salvador
Samoan: Samoa
Saudi: Saudi Arabia
Senegalese: Senegal
Serbian: Serbia
Singaporean: Singapore
Slovak: Slovakia
Slovenian: Slovenia
Somali: Somalia
South African: South Africa
South Korean: Republic of Korea
South Sudanese: South Sudan
Spanish: Spain
Sri Lankan: Sri Lanka
Sudanese: Sudan
Surinamese: Suriname
Swedish: Sweden
Swiss: Switzerland
Syrian: Syrian Arab Republic
Tajik: Tajikistan
Tanzanian: United Republic of Tanzania
Thai: Thailand
Togolese: Togo
Tongan: Tonga
Tunisian: Tunisia
Turkish: Türkiye
Turkmen: Turkmenistan
Ugandan: Uganda
Ukrainian: Ukraine
Uruguayan: Uruguay
Uzbek: Uzbekistan
Venezuelan: Venezuela
Vietnamese: Viet Nam
Yemeni: Yemen
Yugoslav: Yugoslavia
Zambian: Zambia
Zimbabwean: Zimbabwe
"""

ADJECTIVES: dict[str, str] = dict(line.split(": ") for line in _LINES.strip().splitlines())
