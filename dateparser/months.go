package dateparser

// months are the names of the months in the forms that dates use: English,
// French, German, Spanish, Portuguese, Italian, Dutch, Catalan, Galician; the
// Scandinavian languages, Finnish, Estonian; Polish, Czech, Slovak, Croatian,
// Serbian, Bulgarian, Russian, Ukrainian; Lithuanian, Latvian, Hungarian,
// Romanian, Greek, Albanian, Turkish, Azerbaijani; Indonesian, Malay, Filipino;
// Arabic by its three sets of names, Hebrew, Persian, Hindi, Bengali; Thai, Lao,
// Khmer. Where two languages differ, as on listopad, the one with more news
// counts. Three letters and more stand for the name, where they name one month.
var months = [12]string{
	`january janvier januar jänner janner enero janeiro gennaio januari gener xaneiro janúar tammikuu tammikuuta
	jaanuar styczeń stycznia leden ledna január januára siječnja siječanj januara јануар јануара януари
	январь января січень січня sausio sausis janvāris janvārī ianuarie ιανουαρίου ιανουάριος janar ocak yanvar
	يناير جانفي كانون_الثاني ינואר בינואר ژانویه जनवरी জানুয়ারি มกราคม ม.ค ມັງກອນ មករា`,
	`february février fevrier februar feber febrero fevereiro febbraio februari febrer febreiro febrúar helmikuu
	helmikuuta veebruar luty lutego únor února február februára veljače veljača februara фебруар фебруара
	февруари февраль февраля лютий лютого vasario vasaris februāris februārī februarie φεβρουαρίου φεβρουάριος
	shkurt şubat fevral pebrero فبراير فيفري شباط פברואר בפברואר فوریه फरवरी फ़रवरी ফেব্রুয়ারি
	กุมภาพันธ์ ก.พ ກຸມພາ កុម្ភៈ`,
	`march mars märz maerz marzo março marco maart març marts maaliskuu maaliskuuta märts marzec marca
	březen března marec ožujka ožujak mart marta март марта березень березня kovo kovas martā március martie μαρτίου
	μάρτιος maret mac marso مارس مارت آذار מרץ במרץ मार्च মার্চ มีนาคม มี.ค ມີນາ មីនា`,
	`april avril abril aprile apríl huhtikuu huhtikuuta aprill kwiecień kwietnia duben dubna apríla travnja
	travanj aprila април априла апрель апреля квітень квітня balandžio balandis aprīlis aprīlī április aprilie
	απριλίου απρίλιος prill nisan aprel أبريل ابريل إبريل أفريل نيسان אפריל באפריל آوریل अप्रैल এপ্রিল เมษายน เม.ย ເມສາ មេសា`,
	`may mai mayo maio maggio mei maig maj maí toukokuu toukokuuta maja květen května máj mája svibnja
	svibanj мај маја май мая травень травня gegužės gegužė maijs maijā május μαΐου μαϊου μάιος mayıs mayis مايو ماي أيار
	מאי במאי مه मई মে พฤษภาคม พ.ค ພຶດສະພາ ឧសភា`,
	`june juin juni junio junho giugno juny xuño júní kesäkuu kesäkuuta juuni czerwiec czerwca červen června
	jún júna lipnja lipanj jun juna junij јун јуна юни июнь июня червень червня birželio birželis jūnijs jūnijā június
	iunie ιουνίου ιούνιος qershor haziran iyun hunyo يونيو يونيه جوان حزيران יוני ביוני ژوئن जून জুন
	มิถุนายน มิ.ย ມິຖຸນາ មិថុនា`,
	`july juillet juli julio julho luglio juliol xullo júlí heinäkuu heinäkuuta juuli lipiec lipca červenec
	července júl júla srpnja srpanj jul jula julij јул јула юли июль июля липень липня liepos liepa jūlijs jūlijā július
	iulie ιουλίου ιούλιος korrik temmuz iyul julai hulyo يوليو يوليه جويلية تموز יולי ביולי ژوئیه जुलाई জুলাই
	กรกฎาคม ก.ค ກໍລະກົດ កក្កដា`,
	`august août aout agosto augustus agost augusti ágúst elokuu elokuuta sierpień sierpnia srpen srpna
	augusta kolovoza kolovoz avgust avgusta август августа серпень серпня rugpjūčio rugpjūtis augusts augustā
	augusztus αυγούστου αύγουστος gusht ağustos agustos avqust agustus ogos أغسطس اغسطس أوت آب אוגוסט באוגוסט
	اوت अगस्त আগস্ট สิงหาคม ส.ค ສິງຫາ សីហា`,
	`september septembre septiembre setiembre setembro settembre setembre syyskuu syyskuuta wrzesień września
	září septembra rujna rujan septembar септембар септембра септември сентябрь сентября вересень вересня rugsėjo
	rugsėjis septembris septembrī szeptember septembrie σεπτεμβρίου σεπτέμβριος shtator eylül eylul sentyabr setyembre
	سبتمبر أيلول ספטמבר בספטמבר سپتامبر सितंबर सितम्बर সেপ্টেম্বর กันยายน ก.ย ກັນຍາ កញ្ញា`,
	`october octobre oktober octubre outubro ottobre október lokakuu lokakuuta oktoober październik
	października říjen října októbra oktobar oktobra октобар октобра октомври октябрь октября жовтень
	жовтня spalio spalis oktobris oktobrī octombrie οκτωβρίου οκτώβριος tetor ekim oktyabr oktubre أكتوبر اكتوبر تشرين_الأول
	אוקטובר באוקטובר اکتبر अक्टूबर अक्तूबर অক্টোবর ตุลาคม ต.ค ຕຸລາ តុលា`,
	`november novembre noviembre novembro nóvember marraskuu marraskuuta listopad listopada listopadu
	novembra studenoga studenog studeni novembar новембар новембра ноември ноябрь ноября листопад листопада lapkričio
	lapkritis novembris novembrī noiembrie νοεμβρίου νοέμβριος nëntor kasım kasim noyabr nobyembre نوفمبر
	تشرين_الثاني נובמבר בנובמבר نوامبر नवंबर नवम्बर নভেম্বর พฤศจิกายน พ.ย ພະຈິກ វិច្ឆិកា`,
	`december décembre decembre dezember diciembre dezembro dicembre desembre decembro desember joulukuu
	joulukuuta detsember grudzień grudnia prosinec prosince prosinca decembra decembar децембар децембра декември
	декабрь декабря грудень грудня gruodžio gruodis decembris decembrī decembrie δεκεμβρίου δεκέμβριος dhjetor
	aralık aralik dekabr disember disyembre ديسمبر كانون_الأول דצמבר בדצמבר دسامبر दिसंबर दिसम्बर
	ডিসেম্বর ธันวาคม ธ.ค ທັນວາ ធ្នូ`,
}

// shortMonths are abbreviations that the beginnings of names do not give.
var shortMonths = [12]string{2: "mar", 5: "čvn", 6: "lip čvc", 7: "srp sie", 11: "déc"}

// weekdays are those of English and of Vietnamese, where most have a number as well: see weekdayAt.
var weekdays = [7]string{"sunday sun chủ_nhật", "monday mon thứ_hai", "tuesday tue tues thứ_ba", "wednesday wed thứ_tư",
	"thursday thu thur thurs thứ_năm", "friday fri thứ_sáu", "saturday sat thứ_bảy"}

// numerals are the Vietnamese months by number, which follow tháng.
var numerals = [12]string{"một giêng", "hai", "ba", "tư bốn", "", "sáu", "bảy", "tám", "chín", "mười", "mười_một", "mười_hai chạp"}

// marks are the words that say what the number beside them is, and the small
// words within dates.
var marks = map[kind]string{
	ofYear:   "年 년 năm ปี ปีที่ ປີ ឆ្នាំ г год года рік року р",
	ofMonth:  "月 월 tháng เดือน ເດືອນ ខែ",
	ofDay:    "日 号 號 일 ngày วันที่ ວັນທີ ថ្ងៃទី",
	ofHour:   "h giờ 时 時 点 點 시",
	ofMinute: "min phút 分 분",
	morning:  "am 上午 午前 早上 오전 sáng",
	evening:  "pm 下午 午後 晚上 오후 chiều tối",
	clocked:  "kl klo uhr ч น wib",
	particle: `de del d di du den el la le al of the st nd rd th er re ème º ª o a e in dne i w v в го й
		an án én jén m gada`,
}

// eras are the years that are written by their count: the Thai and the Christian
// one, Taiwan's, Reiwa and Heisei.
var eras = map[int]string{-buddhist: "พ.ศ พศ", 0: "ค.ศ คศ", 1911: "民國 民国", 2018: "令和", 1988: "平成"}

// zones are the names of zones by their seconds east of Greenwich. Names that
// several zones bear, such as CST, go by where more news is written.
var zones = map[int]string{
	0: "z gmt ut utc wet", 1 * 3600: "cet bst mez wat west", 2 * 3600: "cest mesz eet sast cat", 3 * 3600: "eest msk мск eat trt",
	19800: "ist", 7 * 3600: "ict", 8 * 3600: "sgt hkt myt pht wita awst", 9 * 3600: "jst kst wit", 10 * 3600: "aest",
	11 * 3600: "aedt", 12 * 3600: "nzst", 13 * 3600: "nzdt", -3 * 3600: "brt art", -4 * 3600: "edt", -5 * 3600: "est cdt",
	-6 * 3600: "cst mdt", -7 * 3600: "mst pdt", -8 * 3600: "pst",
}
