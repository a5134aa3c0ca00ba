package official

import "testing"

func TestTitles(t *testing.T) { check(t, titles) }

// titles are titles before and after the name, their chains, bodies and scopes.
var titles = []row{
	{
		"title with scope before the name, place in the middle",
		"Secretary of the Lang Son provincial Party Committee Hoang Van Nghiem spoke.",
		"Hoang Van Nghiem (Secretary, Lang Son provincial Party Committee, VN)",
	},
	{
		"foreign prefecture between title and family-first name",
		"Governor of Japan’s Kagawa prefecture Ikeda Toyohito spoke.",
		"Ikeda Toyohito (Governor, Japan’s Kagawa prefecture, JP)",
	},
	{
		"country touches the name",
		"Japanese Ambassador to Vietnam Ito Haruki spoke.",
		"Ito Haruki (Japanese Ambassador to Vietnam, JP)",
	},
	{
		"a place named like a person ends the title",
		"Secretary of the Thai Binh provincial Party Committee Ngo Dong Hai spoke.",
		"Ngo Dong Hai (Secretary, Thai Binh provincial Party Committee, VN)",
	},
	{
		"a person named like a place follows the place",
		"Secretary of the Ha Giang provincial Party Committee Ha Van Giang told Ha Giang people.",
		"Ha Van Giang (Secretary, Ha Giang provincial Party Committee, VN)",
	},
	{
		"place touches a Lao name",
		"Governor of Savannakhet Santiphab Keomany, Vietnamese Ambassador to Laos Pham Minh Tam and 300 guests attended.",
		"Santiphab Keomany (Governor, Savannakhet, LA); Pham Minh Tam (Vietnamese Ambassador to Laos, VN)",
	},
	{
		"unknown place touches the name",
		"Governor of Khammuoan Odai Sudaphone spoke.",
		"Odai Sudaphone (Governor, Khammuoan)",
	},
	{
		"title after the name",
		"Doan Thu Ha, Vice Chairwoman of the provincial People’s Committee, spoke.",
		"Doan Thu Ha (Vice Chairwoman, provincial People’s Committee, VN)",
	},
	{
		"lower-case title in the style of VNS",
		"Trần Quốc Bảo, vice chairman of the provincial People's Committee, said so.",
		"Trần Quốc Bảo (vice chairman, provincial People's Committee, VN)",
	},
	{
		"title after the name at the end of the sentence",
		"The work is done, said Vu Quang Minh, head of the Hai Duong Department of Transport.",
		"Vu Quang Minh (head, Hai Duong Department of Transport, VN)",
	},
	{
		"remark about the picture between name and title",
		"Sen. Lt. Gen. Phan Dinh Chien (second, left), Deputy Defence Minister, at the ceremony (Photo: VNA)",
		"Phan Dinh Chien (Deputy Defence Minister, Sen. Lt. Gen., VN)",
	},
	{
		"age between name and title",
		"Tran Van Ut, 58, chairman of the Tan Phu commune People’s Committee, agreed.",
		"Tran Van Ut (chairman, Tan Phu commune People’s Committee, VN)",
	},
	{
		"ministry with a list in its name",
		"Minister of Labour, Invalids and Social Affairs Dao Ngoc Khiem spoke.",
		"Dao Ngoc Khiem (Minister of Labour, Invalids and Social Affairs, VN)",
	},
	{
		"ministry with a list, Oxford comma",
		"Minister of Information, Culture, and Tourism Suanesavanh Vongsa spoke.",
		"Suanesavanh Vongsa (Minister of Information, Culture, and Tourism)",
	},
	{
		"list in the name of a body after the person",
		"Lo Thi Pham, Deputy Director of the Dien Bien Department of Culture, Sports and Tourism, spoke.",
		"Lo Thi Pham (Deputy Director, Dien Bien Department of Culture, Sports and Tourism, VN)",
	},
	{
		"portfolio before the head",
		"Deputy Health Minister Do Xuan Phuc and Foreign Minister Bui Quang Son met.",
		"Do Xuan Phuc (Deputy Health Minister, VN); Bui Quang Son (Foreign Minister, VN)",
	},
	{
		"body before the head",
		"Hanoi People’s Committee Chairman Tran Duc Thang spoke.",
		"Tran Duc Thang (Chairman, Hanoi People’s Committee, VN)",
	},
	{
		"body with of before the head",
		"HCM City's Department of Health director Tăng Chí Hải spoke.",
		"Tăng Chí Hải (director, HCM City's Department of Health, VN)",
	},
	{
		"acronym in brackets inside the body",
		"President of the Vietnam Fatherland Front (VFF) Central Committee Do Van Chien spoke.",
		"Do Van Chien (President, Vietnam Fatherland Front (VFF) Central Committee, VN)",
	},
	{
		"chain with commas and and before the name",
		"Politburo member, Secretary of the municipal Party Committee and Chairman of the municipal People’s Council Le Thi Nga Lam opened the session.",
		"Le Thi Nga Lam (Politburo member + Secretary, municipal Party Committee + Chairman, municipal People’s Council, VN)",
	},
	{
		"chain after the name",
		"Nguyen Van Quang, member of the Party Central Committee, Secretary of the Da Nang Party Committee, spoke.",
		"Nguyen Van Quang (member, Party Central Committee + Secretary, Da Nang Party Committee, VN)",
	},
	{
		"former offices, then another person",
		"Responsibility rests with Ha Van Toan, former Deputy Secretary of the provincial Party Committee and former Vice Chairman of the People’s Committee, and Dang Xuan Lac, former Director of the Department of Finance.",
		"Ha Van Toan (former Deputy Secretary, provincial Party Committee + former Vice Chairman, People’s Committee, VN); Dang Xuan Lac (former Director, Department of Finance, VN)",
	},
	{
		"elliptic chain",
		"Le Duy Phuc, Secretary of the Party Committee of and Director of the Department of Education and Training of Ha Giang province, was named.",
		"Le Duy Phuc (Secretary, Party Committee + Director, Department of Education and Training of Ha Giang province, VN)",
	},
	{
		"two titles of state in one chain",
		"Party General Secretary and State President Nguyen Duc Trong spoke.",
		"Nguyen Duc Trong (Party General Secretary + State President, VN)",
	},
	{
		"list of pairs is not a chain",
		"President Nguyen Phu An, Deputy Prime Minister and Foreign Minister Pham Binh Duong handed over the decisions.",
		"Nguyen Phu An (President, VN); Pham Binh Duong (Deputy Prime Minister + Foreign Minister, VN)",
	},
	{
		"last title of a chain is the next person's",
		"Bui Quang Thanh, Director of the Quang Tri Department of Health, and Colonel Le Hong Phong spoke.",
		"Bui Quang Thanh (Director, Quang Tri Department of Health, VN); Le Hong Phong (Colonel, VN)",
	},
	{
		"one title for two",
		"Deputy Prime Ministers Tran Quoc Hai and Le Minh Tuan attended.",
		"Tran Quoc Hai (Deputy Prime Minister, VN); Le Minh Tuan (Deputy Prime Minister, VN)",
	},
	{
		"one title for three",
		"Deputy Ministers of Health Do Van Phuc, Le Thi Mai and Ngo Quang Bao attended.",
		"Do Van Phuc (Deputy Minister of Health, VN); Le Thi Mai (Deputy Minister of Health, VN); Ngo Quang Bao (Deputy Minister of Health, VN)",
	},
	{
		"one title for two, with homes",
		"NA deputies Pham Van Hoa of Dong Thap and Tran Hoang Ngan of Ho Chi Minh City asked.",
		"Pham Van Hoa (NA deputy, VN); Tran Hoang Ngan (NA deputy, VN)",
	},
	{
		"rank after a title",
		"Deputy Defence Minister Senior Lieutenant General Hoang Xuan Chinh spoke.",
		"Hoang Xuan Chinh (Deputy Defence Minister, Senior Lieutenant General, VN)",
	},
	{
		"ranks with full stops",
		"Sen. Lt. Gen. Nguyen Chi Vuong and Lt. Col. Tran Thi Ngoan spoke.",
		"Nguyen Chi Vuong (Sen. Lt. Gen., VN); Tran Thi Ngoan (Lt. Col., VN)",
	},
	{
		"rank with nationality",
		"Sen. Lt. Gen. Phan Van Dat received Lao General Khamsing Vongsa.",
		"Phan Van Dat (Sen. Lt. Gen., VN); Khamsing Vongsa (Lao General, LA)",
	},
	{
		"rank alone, and with an office after",
		"Major General Vo Van Khanh, Deputy Commander of Military Region 7, and Colonel Mai Hoang spoke.",
		"Vo Van Khanh (Deputy Commander, Military Region 7, Major General, VN); Mai Hoang (Colonel, VN)",
	},
	{
		"general as a word of offices",
		"General Secretary To Van Linh visited the General Department of Customs.",
		"To Van Linh (General Secretary, VN)",
	},
	{
		"body of the army before a rank",
		"Director of the General Department of Politics of the Vietnam People’s Army General Luong Van Cuong spoke.",
		"Luong Van Cuong (Director, General Department of Politics of the Vietnam People’s Army, General, VN)",
	},
	{
		"permanent representative after a rank of ambassador",
		"Ambassador Tran Duc Mau, Permanent Representative of Vietnam to the UN, spoke.",
		"Tran Duc Mau (Ambassador + Permanent Representative of Vietnam to the UN, VN)",
	},
	{
		"consul general of and in",
		"Consul General of Vietnam in Khon Kaen Chu Duc Dung spoke.",
		"Chu Duc Dung (Consul General of Vietnam in Khon Kaen, VN)",
	},
	{
		"counterpart",
		"PM Pham Van Chinh met his Lao counterpart Sonexay Keomany.",
		"Pham Van Chinh (PM, VN); Sonexay Keomany (Lao counterpart, LA)",
	},
	{
		"its chairman after with",
		"The commission met with its Chairman Tran Cam Thach in the chair.",
		"Tran Cam Thach (Chairman, VN)",
	},
	{
		"led by",
		"The group is led by Major General Pham Van Ty, Deputy Chief of Office of the National Steering Committee for Incident, Disaster Response and Search and Rescue.",
		"Pham Van Ty (Deputy Chief, Office of the National Steering Committee for Incident, Disaster Response and Search and Rescue, Major General, VN)",
	},
	{
		"title, name, between commas",
		"The committee’s chairman, Vu Dinh Quang, said rice is short.",
		"Vu Dinh Quang (chairman, committee, VN)",
	},
	{
		"elected",
		"Vu Dinh Quang was elected Chairman of the Hai Duong provincial People's Council.",
		"Vu Dinh Quang (Chairman, Hai Duong provincial People's Council, VN)",
	},
	{
		"appointed as",
		"The Prime Minister appointed Tran Thanh Cong as Deputy Minister of Finance.",
		"Tran Thanh Cong (Deputy Minister of Finance, VN)",
	},
	{
		"will be, and title right after the name",
		"Pham Sao Linh will be Vietnamese Ambassador to China; Le Hong Lam Ambassador to Norway; and Pham Viet Chien Ambassador to Bangladesh.",
		"Pham Sao Linh (Vietnamese Ambassador to China, VN); Le Hong Lam (Ambassador to Norway, VN); Pham Viet Chien (Ambassador to Bangladesh, VN)",
	},
	{
		"holds the post of",
		"The chairman handed the decision to Nguyen Ngoc Diep, who now holds the post of Acting Chairman of the Lac Son district People’s Committee.",
		"Nguyen Ngoc Diep (Acting Chairman, Lac Son district People’s Committee, VN)",
	},
	{
		"body after the name",
		"Chairman Phan Van Mai of the HCMC People's Committee spoke.",
		"Phan Van Mai (Chairman, HCMC People's Committee, VN)",
	},
	{
		"hyphened heads",
		"UN Under-Secretary-General for Peace Operations Jean-Paul Renard and Minister-President of the French Community Rudi Delmotte spoke.",
		"Jean-Paul Renard (UN Under-Secretary-General for Peace Operations); Rudi Delmotte (Minister-President of the French Community, FR)",
	},
	{
		"institution as owner",
		"Head of the Party Central Committee's Commission for Mass Mobilisation Bui Thi Minh Hoai and Chairman of the NA’s Economic Committee Vu Hong Phuc spoke.",
		"Bui Thi Minh Hoai (Head, Party Central Committee's Commission for Mass Mobilisation, VN); Vu Hong Phuc (Chairman, NA’s Economic Committee, VN)",
	},
	{
		"sentence begins with a participle",
		"Receiving NA Chairman Tran Thanh Mau, Ambassador He Wei spoke.",
		"Tran Thanh Mau (NA Chairman, VN); He Wei (Ambassador)",
	},
	{
		"the president named before is somebody else",
		"Authorised by the President, Deputy Head of the Office of the President Phan Thi Kim Oanh announced the decision.",
		"Phan Thi Kim Oanh (Deputy Head, Office of the President, VN)",
	},
	{
		"late and former",
		"Late Prime Minister Vo Van Khiet, former State President Truong Tan Sinh and acting Director Le Nam Phong were named.",
		"Vo Van Khiet (Prime Minister, VN); Truong Tan Sinh (former State President, VN); Le Nam Phong (acting Director, VN)",
	},
	{
		"wife of an official",
		"Lao Prime Minister Sonexay Keomany and his spouse Vandara Keomany arrived.",
		"Sonexay Keomany (Lao Prime Minister, LA)",
	},
	{
		"house of representatives",
		"Speaker of the House of Representatives Nancy Albright spoke.",
		"Nancy Albright (Speaker, House of Representatives)",
	},
	{
		"country with a long name",
		"President of the Republic of Korea Han Seok Woo spoke.",
		"Han Seok Woo (President, Republic of Korea, KR)",
	},
	{
		"elect and designate",
		"President-elect Rodrigo Salas and Prime Minister-designate Anutin Srisuk met.",
		"Rodrigo Salas (President-elect); Anutin Srisuk (Prime Minister-designate)",
	},
	{
		"cum",
		"Chairman cum General Director of the Vietnam Oil and Gas Group Le Manh Hung spoke.",
		"Le Manh Hung (Chairman + General Director, Vietnam Oil and Gas Group, VN)",
	},
	{
		"one title for two, with their ministries in brackets",
		"Ministers Dao Hong Lan (Health) and Ho Duc Phuc (Finance) attended.",
		"Dao Hong Lan (Minister, VN); Ho Duc Phuc (Minister, VN)",
	},
	{
		"a person owns the title",
		"US President Joe Walden’s special envoy for climate John Kerrigan met President Walden's aide Mike Donner.",
		"Joe Walden (US President, US); John Kerrigan (special envoy for climate); Walden=1; Mike Donner (aide)",
	},
	{
		"then",
		"Then-President Bill Clayton and then Prime Minister Vo Van Khiet met in 1995.",
		"Bill Clayton (President); Vo Van Khiet (Prime Minister, VN)",
	},
	{
		"two presidencies",
		"Cambodian People’s Party (CPP) President and Senate President Samdech Techo Hun Sarin spoke.",
		"Hun Sarin (President, Cambodian People’s Party (CPP) + Senate President, KH)",
	},
	{
		"attached to",
		"Minister attached to the President's Office Khemmany Pholsavath spoke.",
		"Khemmany Pholsavath (Minister attached to the President's Office)",
	},
	{
		"a portfolio of regions",
		"Assistant Secretary of State for East Asian and Pacific Affairs Daniel Kritenberg spoke.",
		"Daniel Kritenberg (Assistant Secretary of State for East Asian and Pacific Affairs)",
	},
	{
		"an agency and a country before a family-first name",
		"Chief Representative of JICA Vietnam Sugano Yuichi and acting WHO Representative in Vietnam Socorro Escalada met.",
		"Sugano Yuichi (Chief Representative of JICA Vietnam, VN); Socorro Escalada (acting WHO Representative in Vietnam)",
	},
	{
		"lower-case portfolio",
		"Finance minister Hồ Đức Phúc agreed with Nguyễn Văn Thắng, the minister of transport.",
		"Hồ Đức Phúc (Finance minister, VN); Nguyễn Văn Thắng (minister of transport, VN)",
	},
	{
		"Hanoi-based",
		"Director of Hanoi-based Bach Mai Hospital Dao Xuan Co spoke.",
		"Dao Xuan Co (Director, Hanoi-based Bach Mai Hospital, VN)",
	},
	{
		"number of a fleet and of a committee",
		"Vice Adm. Karl Thomas, Commander of the US 7th Fleet, met Head of the Secretariat of the Steering Committee 389 Dam Thanh The.",
		"Karl Thomas (Commander, US 7th Fleet, Vice Adm., US); Dam Thanh The (Head, Secretariat of the Steering Committee 389, VN)",
	},
	{
		"three persons in a row, two commas",
		"Secretary of the provincial Party Committee Hau A Lenh, Chairman of the provincial People’s Committee Nguyen Van Son, and Director of the Department of Culture Trieu Thi Tinh cut the ribbon.",
		"Hau A Lenh (Secretary, provincial Party Committee, VN); Nguyen Van Son (Chairman, provincial People’s Committee, VN); Trieu Thi Tinh (Director, Department of Culture, VN)",
	},
	{
		"title, then full name, then verb",
		"On May 6, Politburo member and permanent member of the Party Central Committee’s Secretariat, Le Hong Anh received two delegations.",
		"Le Hong Anh (Politburo member + permanent member, Party Central Committee’s Secretariat, VN)",
	},
	{
		"spouse of an official",
		"The spouse of the Prime Minister, Le Thi Bich Tran, visited a school.",
		"",
	},
	{
		"dashes",
		"Nguyen Van Ba – Chairman of the Farmers’ Union of Ea Sup district – agreed.",
		"Nguyen Van Ba (Chairman, Farmers’ Union of Ea Sup district, VN)",
	},
	{
		"lower-case rank of a former officer",
		"Former colonel Dinh Van He was named.",
		"Dinh Van He (colonel, VN)",
	},
	{
		"metropolitan city before a Korean",
		"Vice Mayor of Gwangju metropolitan city Moon In-soo and Chairman of the Gangwon provincial council Bae Han-cheol met.",
		"Moon In-soo (Vice Mayor, Gwangju metropolitan city, KR); Bae Han-cheol (Chairman, Gangwon provincial council, KR)",
	},
	{
		"the adjective official",
		"The report, said the official Vietnam News Agency, is final.",
		"",
	},
	{
		"plural title, colon, list",
		"The guests were Deputy Prime Ministers: Tran Hong Hai, Le Thanh Lan, and Ho Duc Phuc.",
		"Tran Hong Hai (Deputy Prime Minister, VN); Le Thanh Lan (Deputy Prime Minister, VN); Ho Duc Phuc (Deputy Prime Minister, VN)",
	},
	{
		"form of address and rank between title and name",
		"Singapore Prime Minister H.E. Lee Kuan Loong, Thailand Prime Minister H.E. Gen. Prawit Chan-ocha, and Malaysian Foreign Minister Datuk Seri Mohamad Hashim met.",
		"Lee Kuan Loong (Singapore Prime Minister, SG); Prawit Chan-ocha (Thailand Prime Minister, Gen., TH); Mohamad Hashim (Malaysian Foreign Minister, MY)",
	},
	{
		"the next clause has its own title",
		"Through VFF President Tran Quoc Tien, the PM praised the squads.",
		"Tran Quoc Tien (VFF President, VN)",
	},
	{
		"a body, a ministry and a committee in one chain after a comma",
		"At the headquarters of the Ministry of Culture, Sports and Tourism, member of the Party Central Committee, Minister of Culture, Sports and Tourism, Chairman of the Vietnam Olympic Committee Nguyen Van Hanh spoke.",
		"Nguyen Van Hanh (member, Party Central Committee + Minister of Culture, Sports and Tourism + Chairman, Vietnam Olympic Committee, VN)",
	},
	{
		"owner of two words",
		"South Africa’s President Cyril Rama and New Zealand’s Chief of the Defence Force Air Marshal Kevin Shore met.",
		"Cyril Rama (President, South Africa, ZA); Kevin Shore (New Zealand’s Chief, Defence Force, Air Marshal, NZ)",
	},
}
