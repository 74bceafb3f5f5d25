/** Days off in a row and the weekend days worked for them, `MM-DD`; a `from` after `to` begins in the year before. */
type Break = {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly makeUpDays: readonly string[];
};

type Notice = {
  readonly year: number;
  readonly documentNumber: string;
  readonly issuedOn: string;
  readonly breaks: readonly Break[];
};

const days = (name: string, from: string, to: string, ...makeUpDays: string[]): Break => ({
  name,
  from,
  to,
  makeUpDays,
});

/**
 * What the General Office of the State Council laid down (国务院办公厅关于…年部分节假日安排的通知), copied by hand from the text of the
 * notices, so that the library's data is checked against something that does not come from it.
 */
export const publishedNotices: readonly Notice[] = [
  {
    year: 2021,
    documentNumber: '国办发明电〔2020〕27号',
    issuedOn: '2020-11-25',
    breaks: [
      days('元旦', '01-01', '01-03'),
      days('春节', '02-11', '02-17', '02-07', '02-20'),
      days('清明节', '04-03', '04-05'),
      days('劳动节', '05-01', '05-05', '04-25', '05-08'),
      days('端午节', '06-12', '06-14'),
      days('中秋节', '09-19', '09-21', '09-18'),
      days('国庆节', '10-01', '10-07', '09-26', '10-09'),
    ],
  },
  {
    year: 2022,
    documentNumber: '国办发明电〔2021〕11号',
    issuedOn: '2021-10-25',
    breaks: [
      days('元旦', '01-01', '01-03'),
      days('春节', '01-31', '02-06', '01-29', '01-30'),
      days('清明节', '04-03', '04-05', '04-02'),
      days('劳动节', '04-30', '05-04', '04-24', '05-07'),
      days('端午节', '06-03', '06-05'),
      days('中秋节', '09-10', '09-12'),
      days('国庆节', '10-01', '10-07', '10-08', '10-09'),
    ],
  },
  {
    year: 2023,
    documentNumber: '国办发明电〔2022〕16号',
    issuedOn: '2022-12-08',
    breaks: [
      days('元旦', '12-31', '01-02'),
      days('春节', '01-21', '01-27', '01-28', '01-29'),
      days('清明节', '04-05', '04-05'),
      days('劳动节', '04-29', '05-03', '04-23', '05-06'),
      days('端午节', '06-22', '06-24', '06-25'),
      days('中秋节、国庆节', '09-29', '10-06', '10-07', '10-08'),
    ],
  },
  {
    year: 2024,
    documentNumber: '国办发明电〔2023〕7号',
    issuedOn: '2023-10-25',
    breaks: [
      days('元旦', '01-01', '01-01'),
      days('春节', '02-10', '02-17', '02-04', '02-18'),
      days('清明节', '04-04', '04-06', '04-07'),
      days('劳动节', '05-01', '05-05', '04-28', '05-11'),
      days('端午节', '06-10', '06-10'),
      days('中秋节', '09-15', '09-17', '09-14'),
      days('国庆节', '10-01', '10-07', '09-29', '10-12'),
    ],
  },
  {
    year: 2025,
    documentNumber: '国办发明电〔2024〕12号',
    issuedOn: '2024-11-12',
    breaks: [
      days('元旦', '01-01', '01-01'),
      days('春节', '01-28', '02-04', '01-26', '02-08'),
      days('清明节', '04-04', '04-06'),
      days('劳动节', '05-01', '05-05', '04-27'),
      days('端午节', '05-31', '06-02'),
      days('国庆节、中秋节', '10-01', '10-08', '09-28', '10-11'),
    ],
  },
  {
    year: 2026,
    documentNumber: '国办发明电〔2025〕7号',
    issuedOn: '2025-11-04',
    breaks: [
      days('元旦', '01-01', '01-03', '01-04'),
      days('春节', '02-15', '02-23', '02-14', '02-28'),
      days('清明节', '04-04', '04-06'),
      days('劳动节', '05-01', '05-05', '05-09'),
      days('端午节', '06-19', '06-21'),
      days('中秋节', '09-25', '09-27'),
      days('国庆节', '10-01', '10-07', '09-20', '10-10'),
    ],
  },
];
