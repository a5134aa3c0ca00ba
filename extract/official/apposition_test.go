package official

import "testing"

func TestAppositions(t *testing.T) { check(t, appositions) }

// appositions are names that a comma, a bracket, a verb or words in small letters part from their title.
var appositions = []row{
	{
		"title that opens the sentence, name between commas",
		"Vice Chairman of the Hai Phong City People’s Committee, Luu Thi Ha, held a working session.",
		"Luu Thi Ha (Vice Chairman, Hai Phong City People’s Committee, VN)",
	},
	{
		"title with the article, name and another person",
		"He met the President of the Assembly of the Republic of Mozambique, Esperanca Nhiuan, on an official visit.",
		"Esperanca Nhiuan (President, Assembly of the Republic of Mozambique, MZ)",
	},
	{
		"consulate with a hyphen that looks like a rank",
		"Consul General of the Chinese Consulate-General in Đà Nẵng, Dong Biyin and a secretary came.",
		"Dong Biyin (Consul General of the Chinese Consulate-General in Đà Nẵng, CN)",
	},
	{
		"the name after the comma is the subject, the title another’s",
		"At the request of the Minister of Health, Le Thi Ba said she would go. The wife of the Prime Minister of Laos, Vandara Keo, came.",
		"",
	},
	{
		"two persons in a list, each with the title behind",
		"It was led by Vu Van An, Chairman of the People’s Council, Ho Thi Be, Secretary of the Party Committee, and others.",
		"Vu Van An (Chairman, People’s Council, VN); Ho Thi Be (Secretary, Party Committee, VN)",
	},
	{
		"on her appointment as",
		"The minister congratulated Esperanca Bia on her appointment as the new Speaker of Mozambique’s Assembly and Carlos do Rio on his re-election as Governor of Maputo.",
		"Esperanca Bia (Speaker, Mozambique’s Assembly, MZ); Carlos do Rio (Governor, Maputo, MZ)",
	},
	{
		"an official visit is no official",
		"Le Van An, on an official visit, met Minister Ho Thi Be.",
		"Ho Thi Be (Minister, VN)",
	},
	{
		"respectively",
		"Le Van Tam and Tran Thi Bich were appointed Deputy Director of the Department of Health and Chief of Staff of Military Region 9, respectively.",
		"Le Van Tam (Deputy Director, Department of Health, VN); Tran Thi Bich (Chief, Staff of Military Region 9, VN)",
	},
	{
		"its commander: the body named before",
		"The Border Guard Command of Ha Tien, headed by its Commander Colonel Hoang Van Phuc, and Naval Region 5, led by its Political Commissar, Senior Colonel Le Huy Sinh, took part.",
		"Hoang Van Phuc (Commander, Border Guard Command of Ha Tien, Colonel, VN); Le Huy Sinh (Political Commissar, Naval Region 5, Senior Colonel, VN)",
	},
	{
		"its president, the body with its acronym in brackets",
		"They came from the Japan Council of Local Authorities (JCLA), led by its President Okamoto Tamotsu.",
		"Okamoto Tamotsu (President, Japan Council of Local Authorities)",
	},
	{
		"under the chair of its head",
		"The Inspection Commission met under the chair of its head Tran Van Tuu, who is a Politburo member.",
		"Tran Van Tuu (head, Inspection Commission + Politburo member, VN)",
	},
	{
		"no body before its",
		"The brigade is headed by its Commander, Colonel Hoang Van Phuc.",
		"Hoang Van Phuc (Commander, Colonel, VN)",
	},
	{
		"topic in small letters",
		"UN Special Rapporteur on the right to food Amina Doukou and official in charge of cultural affairs Bui Van Huong spoke.",
		"Amina Doukou (UN Special Rapporteur); Bui Van Huong (official in charge of cultural affairs, VN)",
	},
	{
		"a clause in small letters is no topic",
		"The chairman of the meeting said Le Van Ba left. The head of that office asked Ho Thi Tu.",
		"",
	},
	{
		"body without a preposition",
		"Chairman HCMC People’s Committee Phan Van Mau and Director CDC Binh Duong Nguyen Thanh Dau met.",
		"Phan Van Mau (Chairman HCMC People’s Committee, VN); Nguyen Thanh Dau (Director CDC Binh Duong, VN)",
	},
	{
		"a title in the plural behind two names",
		"Dr. Vo Tri Than and Dr. Ngo Dinh Cung - Deputy Directors of the Central Institute of Geology, and PMs Le Van An and Anthony Albright spoke, ministers said.",
		"Vo Tri Than (Deputy Director, Central Institute of Geology, VN); Ngo Dinh Cung (Deputy Director, Central Institute of Geology, VN); Le Van An (PM, VN); Anthony Albright (PM)",
	},
	{
		"a title in the plural, a comma, two foreign names",
		"The Foreign Ministers of New Zealand and Fiji, Nanaia Mahu and Dinesh Guna, also wrote.",
		"Nanaia Mahu (Foreign Minister of New Zealand and Fiji, NZ); Dinesh Guna (Foreign Minister of New Zealand and Fiji, NZ)",
	},
	{
		"ambassador of the country, junior before a comma",
		"The Ambassador of the country, Ho Thi Be, and others met Ferdinand Marco Jr., Speaker of the Senate.",
		"Ho Thi Be (Ambassador of the country, VN); Ferdinand Marco Jr. (Speaker, Senate)",
	},
	{
		"a seat between the body and the comma",
		"Chairman of the Fatherland Front Committee in HCM City, Nguyen Phuoc Loi, spoke.",
		"Nguyen Phuoc Loi (Chairman, Fatherland Front Committee, VN)",
	},
	{
		"names after commas, titles after semicolons and a verb of being",
		"Attending were Deputy Head of the Commission of Mass Mobilisation, Pham Tat Thinh; Chairman of the municipal People’s Committee, Phan Van Mau; and others.",
		"Pham Tat Thinh (Deputy Head, Commission of Mass Mobilisation, VN); Phan Van Mau (Chairman, municipal People’s Committee, VN)",
	},
	{
		"the second of two, with a verb behind the name",
		"Permanent member of the Secretariat, Vo Van Thu (L) and Secretary of the Hue Party Committee, Ngo Van Nen attend the session.",
		"Vo Van Thu (Permanent member, Secretariat, VN); Ngo Van Nen (Secretary, Hue Party Committee, VN)",
	},
	{
		"another’s decision after the comma",
		"According to Secretary of State Phay Sophan, the Prime Minister’s decision is final.",
		"Phay Sophan (Secretary of State)",
	},
	{
		"commune and its district before the name",
		"Chairman of the People’s Committee of Chieu Lau commune, Ky Son district La Duc Thoai spoke.",
		"La Duc Thoai (Chairman, People’s Committee of Chieu Lau commune, Ky Son district, VN)",
	},
	{
		"title of two clauses in brackets",
		"Doan Anh Tu (Chairman of the Training Department) and Mai Van Hoan (former Minister of Health) were named.",
		"Doan Anh Tu (Chairman, Training Department, VN); Mai Van Hoan (former Minister of Health, VN)",
	},
}
