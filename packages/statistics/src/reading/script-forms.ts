/**
 * Traditional (and financial) characters beside their simplified forms, character by character, as far as the reader's
 * own words need them: number words, bounding words, units, words of change and of time. Pairs are written together.
 */
const pairs =
  "億亿萬万兩两餘余過过貳贰參叁陸陆個个戶户項项畝亩噸吨圓元數数幾几約约將将達达於于點点長长漲涨跌跌從从調调為为爲为國国歷历" +
  "幣币價价較较發发產产産产業业體体環环與与當当時时際际後后實实現现門门區区對对應应會会積积總总額额營营績绩縣县醫医藥药躍跃觀观" +
  "檔档級级線线筆笔顆颗輛辆臺台隻只條条種种間间層层雙双減减擴扩縮缩滿满衛卫單单壓压隊队團团許许內内僅仅佔占連连續续屆届歲岁" +
  "頃顷貢贡獻献動动帶带領领導导質质規规標标東东廣广車车馬马龍龙島岛灣湾蘇苏濟济學学術术創创務务處处員员書书話话號号類类衆众眾众" +
  "資资費费稅税貿贸銷销貨货購购買买賣卖庫库極极權权穩稳佈布場场頭头鄉乡鎮镇裡里裏里億亿曆历歲岁舊旧無无沒没運运輸输進进遠远" +
  "優优勢势構构機机電电設设備备試试劑剂製制葯药飲饮療疗護护診诊復复複复審审證证專专論论議议計计劃划記记錄录評评選选獲获獎奖" +
  "歐欧美美鎊镑韓韩台台聯联盟盟競竞爭争強强農农漁渔養养飯饭館馆園园區区態态勞劳動动轉转換换變变緩缓趨趋勢势滯滞擺摆擁拥據据" +
  "綜综合合徵征繳缴納纳盈盈虧亏損损債债負负齊齐輪轮傑杰豐丰韻韵邁迈關关畢毕竟竟尋寻參参終终紀纪統统絡络網网維维護护純纯紅红" +
  "級级組组細细終终給给絕绝經经緊紧縱纵繼继續续纖纤認认識识詞词該该請请諸诸諾诺謝谢譯译讀读貫贯責责財财敗败貧贫貼贴賴赖賺赚" +
  "開开閉闭問问閱阅陽阳陰阴階阶隨随險险難难雲云霧雾靈灵靜静響响頂顶順顺須须預预頻频題题顯显飛飞驗验驟骤體体魚鱼鮮鲜麗丽麥麦點点" +
  "製制係系傳传傾倾備备價价億亿優优儲储兒儿冊册凈净劉刘劑剂勝胜勵励勸劝協协卻却厭厌參参吳吴啟启喪丧嚴严圍围圖图圓圆執执報报墊垫" +
  "壞坏壯壮壽寿夠够夾夹奪夺奮奋妝妆婦妇孫孙寶宝寫写寬宽將将尋寻導导屬属嶺岭峽峡師师帳帐幹干庫库廠厂廢废張张彈弹彙汇後后徑径" +
  "徹彻恆恒惡恶愛爱慶庆憂忧憑凭懸悬戰战戲戏拋抛揚扬換换損损搖摇撥拨擇择擔担據据擬拟敵敌斷断晉晋曉晓條条棄弃榮荣樓楼樣样橋桥檢检" +
  "歡欢歸归殘残殺杀氣气決决況况淺浅測测湯汤準准滅灭漸渐潔洁潛潜澤泽濃浓瀏浏災灾為为煉炼煙烟熱热燈灯爾尔獨独環环畫画異异疊叠" +
  "盜盗盡尽監监盤盘礎础礦矿禮礼稱称穀谷窮穷競竞節节範范築筑簡简簽签糧粮係系紙纸紛纷" +
  "兆兆拾拾佰佰仟仟壹壹叄叁参参肆肆伍伍柒柒捌捌玖玖貮贰弍二弎三壱壹弐贰佔占份份逾逾";

/** Later pairs give way to earlier ones, so 圓 stays 元 (the coin) and 參 stays 叁 (the number). */
function tableOf(text: string): ReadonlyMap<string, string> {
  const table = new Map<string, string>();
  for (let at = 0; at + 1 < text.length; at += 2) {
    const from = text[at];
    const to = text[at + 1];
    if (from !== undefined && to !== undefined && from !== to && !table.has(from)) table.set(from, to);
  }
  return table;
}

export const simplifiedForms: ReadonlyMap<string, string> = tableOf(pairs);
